import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { AppError, isSystemError, type Problem } from "../../errors.ts";
import { givenRoles } from "./roles.ts";

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, "gebruik kleine letters, cijfers en streepjes");

const organisation = z.strictObject({
  id: name,
  naam: z.string().min(1).max(200),
  // What `regiespiegel access employer` prints: the name of the file with the own figures of this employer.
  eigen: z
    .string()
    .regex(/^[0-9a-f]{32}$/, "verwacht de 32 tekens van: regiespiegel access employer")
    .optional(),
  // The name of this organisation in the ledger of deliveries, where that is not its id.
  leverancier: z.string().trim().min(1).max(200).optional(),
  // Of a fund: codes of the sectors that it is about; all of them without it.
  sectoren: z.array(z.string().min(1).max(20)).min(1).max(100).optional(),
  // Of a fund: its code in the figures by fund, as in fondsen.yml or in what employers deliver.
  fonds: z.string().trim().min(1).max(64).optional(),
});

const claim = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const rule = z.strictObject({
  als: z.record(z.string().min(1), claim).refine((all) => Object.keys(all).length > 0, "noem een kenmerk"),
  rol: z.enum(givenRoles),
  organisatie: name,
});

const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;
const safe = (text: string) => text.startsWith("https://") || loopback.test(text);
const secureUrl = z.url().refine(safe, "gebruik https");

const signIn = z.strictObject({
  uitgever: secureUrl,
  client: z.string().min(1),
  scope: z
    .string()
    .refine((text) => text.split(" ").includes("openid"), "openid hoort erbij")
    .default("openid"),
  acr: z.array(z.string().min(1)).min(1).optional(),
  userinfo: z.boolean().default(false),
  regels: z.array(rule).min(1),
});

const schema = z.strictObject({
  adres: secureUrl.refine((text) => new URL(text).pathname === "/", "alleen de host, zonder pad").optional(),
  // Said once, in the settings: two places that differ would count a stranger for a proxy of our own.
  achter_proxy: z
    .never({ error: "zet in settings.yml welke proxy's van uzelf zijn: trusted_proxies: [10.0.0.0/8]" })
    .optional(),
  organisaties: z.array(organisation).min(1),
  aanmelden: signIn.optional(),
  sessie: z
    .strictObject({
      uren: z.number().min(0.1).max(24).default(8),
      stil_minuten: z.number().int().min(1).max(240).default(30),
    })
    .default({ uren: 8, stil_minuten: 30 }),
  vrijgave: z
    .strictObject({ vanaf: z.iso.datetime({ offset: true }), fondsen: z.array(name).default([]) })
    .optional(),
});

export type Organisation = z.output<typeof organisation>;
export type SignInRule = z.output<typeof rule>;
export type SignInSettings = z.output<typeof signIn>;

/** toegang.yml of a home: who may come in and as what. Holds no secrets. */
export interface AccessFile extends Readonly<z.output<typeof schema>> {
  /** Hash of the text: a session that was begun under another text is over. */
  readonly kenmerk: string;
}

export const accessFileName = "toegang.yml";

/**
 * Reads `<home>/toegang.yml`; undefined when there is none, and then nothing but the public part is served.
 * @throws AppError SETTINGS_INVALID with every problem and its line.
 */
export function readAccessFile(home: string): AccessFile | undefined {
  const file = join(home, accessFileName);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return undefined;
    throw invalid([{ file, message: "is niet te lezen" }], error);
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos }) => ({ file, line: counter.linePos(pos[0]).line }));
    throw invalid(problems.map((place) => ({ ...place, message: "is geen geldige YAML" })));
  }
  const lineOf = (path: readonly PropertyKey[]): { line?: number } => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
      if (node?.range !== undefined) return { line: counter.linePos(node.range[0]).line };
    }
    return {};
  };
  const read = schema.safeParse(document.toJS());
  const found = read.success
    ? contradictions(read.data)
    : read.error.issues.map(({ path, message }) => ({ path, message: `${path.join(".")}: ${message}` }));
  if (!read.success || found.length > 0) {
    throw invalid(found.map(({ path, message }) => ({ file, message, ...lineOf(path) })));
  }
  return Object.freeze({ ...read.data, kenmerk: createHash("sha256").update(text).digest("hex") });
}

interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function contradictions({
  adres,
  organisaties,
  aanmelden,
  vrijgave,
}: z.output<typeof schema>): Contradiction[] {
  const found: Contradiction[] = [];
  const known = new Set<string>();
  const own = new Set<string>();
  const suppliers = new Set<string>();
  for (const [index, { id, eigen, leverancier = id }] of organisaties.entries()) {
    const path = ["organisaties", index];
    if (suppliers.has(leverancier))
      found.push({ path, message: `${id} levert onder dezelfde naam als een andere organisatie` });
    suppliers.add(leverancier);
    if (known.has(id)) found.push({ path, message: `de organisatie ${id} staat er twee keer` });
    if (eigen !== undefined && own.has(eigen))
      found.push({ path, message: `${id} heeft dezelfde eigen cijfers als een andere organisatie` });
    known.add(id);
    if (eigen !== undefined) own.add(eigen);
  }
  const unknown = (id: string) => `de organisatie ${id} staat niet onder organisaties`;
  for (const [index, { organisatie }] of (aanmelden?.regels ?? []).entries()) {
    if (!known.has(organisatie))
      found.push({ path: ["aanmelden", "regels", index], message: unknown(organisatie) });
  }
  for (const [index, id] of (vrijgave?.fondsen ?? []).entries()) {
    if (!known.has(id)) found.push({ path: ["vrijgave", "fondsen", index], message: unknown(id) });
  }
  if (aanmelden !== undefined && adres === undefined)
    found.push({ path: ["aanmelden"], message: "aanmelden kan alleen als adres is ingevuld" });
  return found;
}

function invalid(problems: readonly Problem[], cause?: unknown): AppError {
  return new AppError("SETTINGS_INVALID", `Het bestand ${accessFileName} klopt niet.`, problems, cause);
}
