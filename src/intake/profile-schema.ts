import { isMap, LineCounter, type Node, parseDocument } from "yaml";
import { z } from "zod";
import { AppError, type Problem } from "../errors.ts";
import { tables } from "../store/contract.ts";
import type { TableName } from "../store/table-spec.ts";
import { typeNames } from "../yaml.ts";
import { layoutSpec, rowNumber } from "./layouts/specs.ts";
import type { Profile, ProfileTable } from "./profile.ts";

const heads = z.union([
  z
    .string()
    .min(1)
    .transform((one) => [one]),
  z.array(z.string().min(1)),
]);
const text = z.union([z.string().min(1), z.number().transform(String)]);
const tableNames = tables.map(({ name }) => name) as [TableName, ...TableName[]];

const profileTable = z.strictObject({
  tabel: z.enum(tableNames),
  indeling: z.enum(["rij", "uniek", "geval", "deelperiode", "gebeurtenis", "historie", "breed"]).optional(),
  kolommen: z.record(z.string(), heads),
  samengesteld: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
  constanten: z.record(z.string(), text).optional(),
  codes: z.record(z.string(), z.record(z.string(), text)).optional(),
  jaarVan: z.array(z.string().min(1)).optional(),
  alleen: z.strictObject({ koppen: heads, waarden: z.array(text).min(1) }).optional(),
  items: z
    .record(z.string(), z.strictObject({ schaal: z.string().min(1), item: z.string().min(1) }))
    .optional(),
});

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  titel: z.string().min(1),
  geverifieerd: z.boolean(),
  herkomst: z.string().min(1),
  hersteld: z.enum(["eerste-werkdag", "laatste-ziektedag"]),
  deeltijd: z.enum(["factor", "procent"]),
  percentage: z.enum(["ziek", "aanwezig"]).optional(),
  tot: z.enum(["laatste-dag", "dag-erna"]).optional(),
  datumvolgorde: z.enum(["dag-maand", "maand-dag"]).optional(),
  bestanden: z
    .array(
      z.strictObject({
        namen: z.array(z.string().min(1)).min(1),
        geverifieerd: z.boolean().optional(),
        overslaan: z.int().min(1).optional(),
        achterlaten: z.array(z.string()).optional(),
        weigeren: z
          .strictObject({ reden: z.string().min(1), advies: z.string().min(1), koppen: heads })
          .optional(),
        tabellen: z.array(profileTable),
      }),
    )
    .min(1),
});

type Path = readonly PropertyKey[];
interface Fault {
  readonly path: Path;
  readonly message: string;
}

/**
 * Reads a profile that a person wrote.
 * @param file the name as it is shown with a problem.
 * @throws AppError PROFILE_INVALID with every problem and its line.
 */
export function parseProfile(source: string, file: string): Profile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const problem = (offset: number, message: string): Problem => ({
    file,
    line: lines.linePos(offset).line,
    message,
  });
  if (document.errors.length > 0) {
    refuse(
      document.errors.map((error) =>
        problem(
          error.pos[0],
          error.code === "DUPLICATE_KEY"
            ? "Deze sleutel staat er twee keer."
            : "Dit is geen geldige YAML. Zet tekst met een dubbele punt of een hekje tussen aanhalingstekens.",
        ),
      ),
    );
  }
  const raw: unknown = document.toJS();
  const read = schema.safeParse(raw);
  const faults = read.success
    ? profileFaults(read.data as Profile)
    : read.error.issues.flatMap((issue) => describe(issue, raw));
  if (faults.length > 0) {
    const problems = faults.map(({ path, message }) => problem(offsetOf(document.contents, path), message));
    refuse(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  }
  return read.data as Profile;
}

function refuse(problems: readonly Problem[]): never {
  throw new AppError("PROFILE_INVALID", "Verbeter het profiel en probeer het opnieuw.", problems);
}

/** What is wrong with a profile although its shape is right. Empty for a sound one. */
export function profileFaults({ bestanden }: Pick<Profile, "bestanden">): Fault[] {
  return bestanden.flatMap((file, index) => {
    const path = ["bestanden", index];
    if (file.weigeren === undefined && file.tabellen.length === 0) {
      return [{ path, message: "Het bestand hoort bij geen enkele tabel." }];
    }
    return file.tabellen.flatMap((table, number) => tableFaults(table, [...path, "tabellen", number]));
  });
}

function tableFaults(table: ProfileTable, path: Path): Fault[] {
  const spec = layoutSpec(table);
  if (spec === undefined) {
    return [{ path: [...path, "indeling"], message: `Deze indeling past niet bij de tabel ${table.tabel}.` }];
  }
  const known = new Map(spec.columns.map((column) => [column.name, column]));
  const parts = new Set(Object.values(table.samengesteld ?? {}).flat());
  const sources = ["kolommen", "samengesteld", "constanten"] as const;
  const unknown = [...sources, "codes" as const].flatMap((part) =>
    Object.keys(table[part] ?? {})
      .filter((name) => !known.has(name) && !parts.has(name) && !(spec.open === true && part === "kolommen"))
      .map((name) => ({
        path: [...path, part, name],
        message: `De kolom ${name} is onbekend. Kies uit: ${[...known.keys()].join(", ")}.`,
      })),
  );
  const given = new Set(sources.flatMap((part) => Object.keys(table[part] ?? {})));
  const missing = [...spec.columns.filter(({ required }) => required).map(({ name }) => name), ...parts]
    .filter((name) => !given.has(name) && name !== "werkgever_id" && name !== rowNumber)
    .map((name) => ({ path, message: `De verplichte kolom ${name} ontbreekt bij de tabel ${table.tabel}.` }));
  const codes = Object.entries(table.codes ?? {}).flatMap(([name, map]) => {
    const allowed = known.get(name)?.codes;
    return Object.entries(map)
      .filter(([, code]) => allowed !== undefined && !allowed.includes(code))
      .map(([from]) => ({
        path: [...path, "codes", name, from],
        message: `Deze code kent de kolom ${name} niet. Kies uit: ${allowed?.join(", ")}.`,
      }));
  });
  const items =
    table.indeling === "breed" && Object.keys(table.items ?? {}).length === 0
      ? [{ path, message: "Een brede enquête heeft 'items' nodig: per kop een schaal en een item." }]
      : [];
  return [...unknown, ...missing, ...codes, ...items];
}

/** The offset of the last step of a path, or of the nearest thing around it that is there. */
function offsetOf(contents: unknown, path: Path): number {
  let node = contents as Node | null | undefined;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (pair === undefined) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else {
      node = (node as { get?: (key: PropertyKey, keep: boolean) => Node } | null)?.get?.(step, true);
      offset = node?.range?.[0] ?? offset;
    }
  }
  return offset;
}

function describe(issue: z.core.$ZodIssue, raw: unknown): Fault[] {
  const { path } = issue;
  const name = path.length === 0 ? "De inhoud" : `De sleutel '${path.join(".")}'`;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `De sleutel '${[...path, key].join(".")}' is onbekend.`,
    }));
  }
  if (valueAt(raw, path) === undefined) return [{ path, message: `${name} ontbreekt.` }];
  if (issue.code === "invalid_value") {
    return [{ path, message: `${name} moet een van deze zijn: ${issue.values.join(", ")}.` }];
  }
  if (issue.code === "too_small") return [{ path, message: `${name} is leeg of te klein.` }];
  if (issue.code === "invalid_type") {
    return [{ path, message: `${name} moet ${typeNames[issue.expected] ?? "van een andere soort"} zijn.` }];
  }
  return [{ path, message: `${name} heeft een verkeerde vorm.` }];
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    raw,
  );
}
