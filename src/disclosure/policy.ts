import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Document, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { classes, type DisclosureClass } from "../catalog/types.ts";
import { AppError, isSystemError, type Problem } from "../errors.ts";

interface Floor {
  readonly werkgevers: number;
  readonly personen: number;
}

/** Below these no policy may go without a reason: a figure of two employers is a figure of one to the other. */
const floor: Floor = { werkgevers: 3, personen: 5 };

const count = (least: number) =>
  z
    .number()
    .int()
    .min(least, { error: `de ondergrens is ${least}` })
    .max(1000);
const percentage = z.number().min(1).max(100);

/** What an employer sees beside its own figures, judged without that employer (disclosure.md 2.11). */
const benchmarkSchema = (least: Floor) =>
  z.strictObject({
    personen: count(least.personen),
    werkgevers: count(least.werkgevers),
    /** Largest part that one of the others may have of what the others have together. */
    grootste_andere: percentage,
    p_procent: percentage,
    /** Employers from which quartiles are shown. */
    kwartielen: z.number().int().min(20, { error: "moet ten minste 20 zijn" }).max(1000),
  });

const recommendedBenchmark = {
  personen: 10,
  werkgevers: 5,
  grootste_andere: 50,
  p_procent: 25,
  kwartielen: 20,
};

const classSchema = (least: Floor) =>
  z
    .strictObject({
      personen: count(least.personen),
      personen_naar_leeftijd: count(least.personen).optional(),
      werkgevers: count(least.werkgevers),
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
      /** Counts are published as multiples of this; without it they are exact (disclosure.md 2.12). */
      afronden: z.union([z.literal(3), z.literal(5)]).optional(),
    })
    .refine((own) => (own.personen_naar_leeftijd ?? own.personen) >= own.personen, {
      path: ["personen_naar_leeftijd"],
      error: "mag niet lager zijn dan personen",
    });

const policySchema = (least: Floor) =>
  z.strictObject({
    versie: z.literal(1),
    /** Of which quantities it is tested between which limits a hidden cell can lie (disclosure.md 2.6). */
    grenzen: z.enum(["uit", "snel", "personen", "alles"]).default("snel"),
    klassen: z.strictObject({
      structuur: classSchema(least),
      hr: classSchema(least),
      gezondheid: classSchema(least),
      // Later than the others: a policy file from before holds as it is.
      benchmark: benchmarkSchema(least).default(recommendedBenchmark),
    }),
  });

/** Thresholds of one class; percentages are whole (50 = half). Meaning of each: disclosure.md 2.4. */
export type ClassPolicy = Readonly<z.output<ReturnType<typeof classSchema>>>;

/** Thresholds for the comparison of an employer with others. */
export type BenchmarkPolicy = Readonly<z.output<ReturnType<typeof benchmarkSchema>>>;

export interface Policy {
  readonly versie: 1;
  readonly grenzen: "uit" | "snel" | "personen" | "alles";
  readonly klassen: Readonly<Record<DisclosureClass, ClassPolicy>> & { readonly benchmark: BenchmarkPolicy };
  /** Why thresholds are below the floor; goes into the manifest of every release. */
  readonly onderDeVloer?: string;
}

/** The recommended configuration of disclosure.md 5; policy.default.yml says the same with an explanation. */
export const defaultPolicy: Policy = policySchema(floor).parse({
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
 * @param belowFloor why thresholds may be below the floor.
 * @throws AppError PATH_NOT_FOUND; USAGE for a reason that is empty or not needed; POLICY_INVALID with every problem
 * in one list.
 */
export function loadPolicy(file: string | undefined, belowFloor?: string): Policy {
  if (file === undefined) {
    if (belowFloor !== undefined) throw notBelow();
    return defaultPolicy;
  }
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (!isSystemError(error, "ENOENT", "ENOTDIR", "EISDIR", "EACCES")) throw error;
    throw new AppError("PATH_NOT_FOUND", "Het beleidsbestand is niet te lezen.", [
      { file, message: "niet gevonden of niet leesbaar" },
    ]);
  }
  return parsePolicy(text, file, belowFloor);
}

/** As `loadPolicy`, for text that has been read; `file` is named in the problems. */
export function parsePolicy(text: string, file: string, belowFloor?: string): Policy {
  if (belowFloor?.trim() === "") throw new AppError("USAGE", "Geef bij --onder-de-vloer een reden op.");
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
  const source: unknown = document.toJS() ?? {};
  const strict = policySchema(floor).safeParse(source, { error: dutch });
  if (belowFloor === undefined && strict.success) return strict.data;
  if (strict.success) throw notBelow();
  const low = policySchema({ werkgevers: 1, personen: 1 }).safeParse(source, { error: dutch });
  if (belowFloor !== undefined && low.success) return { ...low.data, onderDeVloer: belowFloor.trim() };
  const { issues } = belowFloor === undefined ? strict.error : (low.error ?? strict.error);
  throw refuse(issues.map((issue) => problemOf(issue, document, file, lines, low.success)));
}

type Issue = z.core.$ZodIssue;

function problemOf(
  issue: Issue,
  document: Document,
  file: string,
  lines: LineCounter,
  lacksReason: boolean,
): Problem {
  const node: unknown = document.getIn(issue.path, true) ?? document.getIn(issue.path.slice(0, -1), true);
  const hint = lacksReason ? ' (lager alleen met --onder-de-vloer "reden")' : "";
  const message = `${issue.path.map(String).join(".") || "het bestand"}: ${issue.message}${hint}`;
  const line = lineOf(node, lines);
  return line === undefined ? { file, message } : { file, message, line };
}

function notBelow(): AppError {
  return new AppError("USAGE", "--onder-de-vloer is niet nodig: het beleid blijft boven de ondergrens.");
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

/** Per class to whose multiples counts are rounded; classes without rounding are left out. */
export function roundingOf({ klassen }: Policy): Readonly<Record<string, number>> {
  return Object.fromEntries(
    classes.flatMap((name) => {
      const base = klassen[name].afronden;
      return base === undefined ? [] : [[name, base]];
    }),
  );
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
