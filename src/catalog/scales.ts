import { z } from "zod";
import type { Problem } from "../errors.ts";
import { type Read, readYamlFile } from "../yaml.ts";
import { englishScale, needsTwins } from "./english.ts";
import { list } from "./source.ts";
import type { Scale, ScaleItem } from "./types.ts";

const folder = "scales";
const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

const itemSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  tekst: text.optional(),
  /** Worded the other way round: counts as min + max - answer. */
  omgekeerd: z.boolean().default(false),
  /** Where an item has answers of its own, as in the Work Ability Index. */
  min: z.int().optional(),
  max: z.int().optional(),
  stap: z.int().min(1).optional(),
});

/**
 * One version of one scale. Scoring needs no texts, so that a scale that may not be spread is supported by the
 * numbers of its items. `nagekeken: false` is a scale of which items and answers were not looked up yet: it is
 * listed and never scored.
 */
const scaleFields = z.strictObject({
  id,
  versie: z.int().min(1),
  titel: text,
  geleverd_als: text,
  nagekeken: z.boolean().default(true),
  min: z.int().optional(),
  max: z.int().optional(),
  stap: z.int().min(1).default(1),
  scoring: z.enum(["mean", "sum", "0-100"]).optional(),
  minimum: z.int().min(1).optional(),
  verzendbaar: z.enum(["teksten", "nummers"]),
  licentie: text,
  bron: text,
  breuk: text.optional(),
  let_op: text.optional(),
  engels: englishScale,
  items: z.array(itemSchema).min(1).optional(),
});
const scaleSchema = scaleFields.superRefine(needsTwins);
type Draft = z.output<typeof scaleSchema>;
type DraftItem = z.output<typeof itemSchema>;

interface Source {
  readonly file: string;
  readonly draft: Draft;
  readonly at: Read<Draft>["at"];
}

/** Reads queries/scales/<id>.v<versie>.yml; a scale with a fault is left out. */
export function readScales(root: string, problems: Problem[]): Scale[] {
  const sources = list(root, folder, ".yml").flatMap((name): Source[] => {
    const file = `queries/${folder}/${name}`;
    const { value: draft, problems: found, at } = readYamlFile(root, file, scaleSchema);
    problems.push(...found);
    return draft === undefined ? [] : [{ file, draft, at }];
  });
  const faults = new Map(sources.map((source) => [source.file, faultsOf(source)]));
  for (const { file, problem } of clashes(sources)) faults.get(file)?.push(problem);
  for (const found of faults.values()) problems.push(...found);
  return sources.filter(({ file }) => faults.get(file)?.length === 0).map(({ draft }) => scaleOf(draft));
}

/** How few valid answers make a score: half of them, of two both, of one that one. */
export function fewestAnswers(items: number): number {
  return items < 3 ? items : Math.ceil(items / 2);
}

function faultsOf({ file, draft, at }: Source): Problem[] {
  const { versie, breuk, nagekeken, items = [], verzendbaar } = draft;
  const problems: Problem[] = [];
  if (!file.endsWith(`/${draft.id}.v${versie}.yml`)) {
    problems.push(at(["id"], `Het bestand van deze schaal heet ${draft.id}.v${versie}.yml.`));
  }
  if (versie > 1 && breuk === undefined) {
    const message = "Bij een latere versie hoort 'breuk': waarom zij niet met de vorige te vergelijken is.";
    problems.push(at(["versie"], message));
  }
  items.forEach(({ id: item, tekst }, index) => {
    if (items.findIndex((other) => other.id === item) < index) {
      problems.push(at(["items", index, "id"], `Het item '${item}' staat er twee keer.`));
    }
    if (verzendbaar === "teksten" && tekst === undefined) {
      problems.push(at(["items", index, "id"], `Het item '${item}' heeft geen tekst.`));
    }
    if (verzendbaar === "nummers" && tekst !== undefined) {
      const message = "De teksten van deze schaal mogen niet mee: haal de tekst weg.";
      problems.push(at(["items", index, "tekst"], message));
    }
  });
  return nagekeken ? [...problems, ...scoringFaults(draft, at)] : problems;
}

function scoringFaults(draft: Draft, at: Source["at"]): Problem[] {
  const needed = (["min", "max", "scoring", "minimum", "items"] as const).filter(
    (key) => draft[key] === undefined,
  );
  if (needed.length > 0) return needed.map((key) => at([key], `De sleutel '${key}' ontbreekt.`));
  const { items = [], minimum = 0, scoring } = draft;
  const problems = items.flatMap((item, index) =>
    rangeFault(rangeOf(draft, item))
      ? [at(["items", index], "De antwoorden lopen niet van min naar max.")]
      : [],
  );
  if (rangeFault({ min: draft.min ?? 0, max: draft.max ?? 0, stap: draft.stap })) {
    problems.push(at(["max"], "De waarden lopen niet in stappen van min naar max."));
  }
  if (minimum < fewestAnswers(items.length) || minimum > items.length) {
    const message = `Het minimum ligt van ${fewestAnswers(items.length)} tot en met ${items.length} antwoorden.`;
    problems.push(at(["minimum"], message));
  }
  const own = items.some(
    ({ min, max, stap }) => min !== undefined || max !== undefined || stap !== undefined,
  );
  if (own && (scoring !== "sum" || minimum !== items.length)) {
    const message =
      "Items met eigen antwoorden kunnen alleen worden opgeteld, en dan zijn ze allemaal nodig.";
    problems.push(at(["scoring"], message));
  }
  return problems;
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly stap: number;
}

function rangeFault({ min, max, stap }: Range): boolean {
  return min >= max || (max - min) % stap !== 0;
}

function rangeOf(draft: Draft, item: DraftItem): Range {
  return { min: item.min ?? draft.min ?? 0, max: item.max ?? draft.max ?? 0, stap: item.stap ?? draft.stap };
}

/** An answer must belong to one item of one version of one scale, by the names under which it is delivered. */
function clashes(sources: readonly Source[]): { file: string; problem: Problem }[] {
  const scales = new Map<string, string>();
  const items = new Map<string, string>();
  return sources.flatMap(({ file, draft, at }) => {
    const found: Problem[] = [];
    const version = scales.get(`${draft.id} ${draft.geleverd_als}`);
    if (version !== undefined) {
      const message = `Deze naam heeft ook de versie in ${version}; geef elke versie een eigen naam.`;
      found.push(at(["geleverd_als"], message));
    }
    scales.set(`${draft.id} ${draft.geleverd_als}`, file);
    (draft.items ?? []).forEach(({ id: item }, index) => {
      const key = `${draft.geleverd_als} ${item}`;
      const other = items.get(key);
      if (other === undefined) items.set(key, file);
      else if (other !== file) {
        found.push(at(["items", index, "id"], `Het item '${item}' staat onder deze naam ook in ${other}.`));
      }
    });
    return found.map((problem) => ({ file, problem }));
  });
}

function scaleOf(draft: Draft): Scale {
  const { id: scale, versie, titel, geleverd_als, nagekeken, verzendbaar, licentie, bron } = draft;
  const {
    min = 0,
    max = 0,
    stap,
    scoring = "mean",
    minimum = 0,
    breuk = null,
    let_op = null,
    engels,
  } = draft;
  const items = (draft.items ?? []).map(
    (item): ScaleItem => ({
      id: item.id,
      tekst: item.tekst ?? null,
      omgekeerd: item.omgekeerd,
      ...rangeOf(draft, item),
    }),
  );
  const names = { id: scale, versie, titel, geleverd_als, nagekeken, verzendbaar, licentie, bron };
  return { ...names, breuk, let_op, engels, min, max, stap, scoring, minimum, items };
}
