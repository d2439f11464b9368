import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { classes, type DisclosureClass } from "../catalog/types.ts";
import { AppError, isSystemError, type Problem } from "../errors.ts";

/** Below these no policy may go: a figure of two employers is a figure of one to the other. */
const floor = { werkgevers: 3, personen: 5 } as const;

const count = (least: number) =>
  z
    .number()
    .int()
    .min(least, { error: `de ondergrens is ${least}` })
    .max(1000);
const percentage = z.number().min(1).max(100);

const classSchema = z
  .strictObject({
    personen: count(floor.personen),
    personen_naar_leeftijd: count(floor.personen).optional(),
    werkgevers: count(floor.werkgevers),
    dominantie: z.array(z.tuple([z.union([z.literal(1), z.literal(2)]), percentage])).min(1),
    koppen: percentage,
    p_procent: percentage,
    groep: z.number().min(50).max(100).optional(),
    teller: count(1).optional(),
    complement: count(1).optional(),
    /**
     * All contributions equal (variance 0). Off by default: disclosure.md 5 does not recommend it, and equal
     * contributions only give something away to whoever knows that they are equal.
     */
    spreiding: z.boolean().default(false),
  })
  .refine((own) => (own.personen_naar_leeftijd ?? own.personen) >= own.personen, {
    path: ["personen_naar_leeftijd"],
    error: "mag niet lager zijn dan personen",
  });

const policySchema = z.strictObject({
  versie: z.literal(1),
  klassen: z.strictObject({ structuur: classSchema, hr: classSchema, gezondheid: classSchema }),
});

/** Thresholds of one class; percentages are whole (50 = half). Meaning of each: disclosure.md 2.4. */
export type ClassPolicy = Readonly<z.output<typeof classSchema>>;

export interface Policy {
  readonly versie: 1;
  readonly klassen: Readonly<Record<DisclosureClass, ClassPolicy>>;
}

/** The recommended configuration of disclosure.md 5; policy.default.yml says the same with an explanation. */
export const defaultPolicy: Policy = policySchema.parse({
  versie: 1,
  klassen: {
    structuur: { personen: 10, werkgevers: 3, dominantie: [[1, 75]], koppen: 75, p_procent: 10 },
    hr: {
      personen: 10,
      werkgevers: 5,
      dominantie: [
        [1, 50],
        [2, 67],
      ],
      koppen: 50,
      p_procent: 10,
    },
    gezondheid: {
      personen: 10,
      personen_naar_leeftijd: 20,
      werkgevers: 5,
      dominantie: [
        [1, 50],
        [2, 67],
      ],
      koppen: 50,
      p_procent: 25,
      groep: 90,
      teller: 3,
      complement: 3,
    },
  },
});

/**
 * Reads a policy file; without one the recommended policy holds.
 * @throws AppError PATH_NOT_FOUND; POLICY_INVALID with every problem in one list.
 */
export function loadPolicy(file: string | undefined): Policy {
  if (file === undefined) return defaultPolicy;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (!isSystemError(error, "ENOENT", "ENOTDIR", "EISDIR", "EACCES")) throw error;
    throw new AppError("PATH_NOT_FOUND", "Het beleidsbestand is niet te lezen.", [
      { file, message: "niet gevonden of niet leesbaar" },
    ]);
  }
  return parsePolicy(text, file);
}

/** As `loadPolicy`, for text that has been read; `file` is named in the problems. */
export function parsePolicy(text: string, file: string): Policy {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const refuse = (problems: readonly Problem[]) =>
    new AppError("POLICY_INVALID", "Het beveiligingsbeleid bevat fouten.", problems);
  if (document.errors.length > 0) {
    throw refuse(
      document.errors.map(({ pos }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        message: "dit is geen geldige YAML (of een naam staat er twee keer)",
      })),
    );
  }
  const parsed = policySchema.safeParse(document.toJS() ?? {}, { error: dutch });
  if (parsed.success) return parsed.data;
  throw refuse(
    parsed.error.issues.map((issue): Problem => {
      const path = issue.path.map(String);
      const node: unknown = document.getIn(issue.path, true) ?? document.getIn(issue.path.slice(0, -1), true);
      const message = `${path.join(".") || "het bestand"}: ${issue.message}`;
      const line = lineOf(node, lines);
      return line === undefined ? { file, message } : { file, message, line };
    }),
  );
}

/** The same for every file with the same meaning, whatever its layout and comments. */
export function policyHash(policy: Policy): string {
  const ordered = (value: unknown): unknown =>
    typeof value !== "object" || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, part]) => [key, ordered(part)]),
        );
  return createHash("sha256")
    .update(JSON.stringify(ordered(policy)))
    .digest("hex");
}

const subjects: Readonly<Record<DisclosureClass, string>> = {
  structuur: "Cijfers over aantallen banen, personen en werkgevers",
  hr: "Cijfers over scholing en ander personeelsbeleid",
  gezondheid: "Cijfers over verzuim en gezondheid",
};

/** What the policy does, in sentences for readers. Says no percentages: whoever knows them can reckon back. */
export function describePolicy(policy: Policy): string[] {
  return [
    "Geen enkel cijfer mag iets verklappen over één persoon of één werkgever. Daarom tonen wij sommige cijfers niet.",
    ...classes.flatMap((name) => describeClass(subjects[name], policy.klassen[name])),
    "Een cijfer tonen wij ook niet als het grotendeels van één of twee werkgevers komt.",
    "Kan een verborgen cijfer worden berekend uit andere cijfers, dan verbergen wij er nog een cijfer bij. Dat kan een cijfer zijn waar op zichzelf niets mee is.",
    "Wij zeggen nooit waarom één bepaald cijfer verborgen is. Ook die reden kan iets verklappen.",
    "Elk cijfer is afgerond. Bij kleinere groepen ronden wij grover af.",
  ];
}

function describeClass(subject: string, own: ClassPolicy): string[] {
  const age = own.personen_naar_leeftijd;
  return [
    `${subject} tonen wij alleen bij ten minste ${own.personen} personen en ${own.werkgevers} werkgevers.`,
    ...(age === undefined
      ? []
      : [`Zijn deze cijfers naar leeftijd verdeeld, dan ten minste ${age} personen.`]),
    ...(own.groep === undefined
      ? []
      : ["Geldt iets voor bijna iedereen in een groep, dan tonen wij dat cijfer niet."]),
    ...(own.teller === undefined && own.complement === undefined
      ? []
      : ["Geldt iets voor maar een paar personen, of juist voor iedereen op een paar na, dan ook niet."]),
    ...(own.spreiding ? ["Zijn de cijfers van alle werkgevers precies gelijk, dan ook niet."] : []),
  ];
}

function lineOf(node: unknown, lines: LineCounter): number | undefined {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  return Array.isArray(range) ? lines.linePos(Number(range[0])).line : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  number: "een getal",
  int: "een geheel getal",
  boolean: "true of false",
  object: "namen met waarden",
  array: "een lijst",
  tuple: "een paar getallen",
};

function dutch(issue: z.core.$ZodRawIssue): string {
  const expects = (kind: string) => `verwacht ${kinds[kind] ?? "iets anders"}`;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "ontbreekt" : expects(issue.expected);
    case "unrecognized_keys":
      return `onbekende naam: ${issue.keys.join(", ")}`;
    case "too_small":
      return issue.origin === "array"
        ? "heeft te weinig onderdelen"
        : `moet ten minste ${issue.minimum} zijn`;
    case "too_big":
      return issue.origin === "array" ? "heeft te veel onderdelen" : `mag hoogstens ${issue.maximum} zijn`;
    case "invalid_value":
      return issue.input === undefined ? "ontbreekt" : `moet ${issue.values.map(String).join(" of ")} zijn`;
    default:
      return "heeft een waarde die niet kan";
  }
}
