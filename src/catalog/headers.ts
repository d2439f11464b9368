import { z } from "zod";
import { tables } from "../store/contract.ts";
import { englishName, englishTexts, needsTwins } from "./english.ts";
import {
  type AnyDefinition,
  classes,
  directions,
  displays,
  intervals,
  measures,
  openClass,
  subjects,
  units,
} from "./types.ts";

const id = z.string().regex(/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/);
const text = z.string().trim().min(1);

/** Where a series is made in another way than before. */
export const seriesBreaks = z
  .array(
    z.strictObject({
      vanaf: z.string().regex(/^\d{4}(JJ00|KW0[1-4])$/, "verwacht 2022JJ00 of 2022KW01"),
      uitleg: text,
      engels: englishName,
    }),
  )
  .min(1)
  .optional();

/** Keys of every indicator. */
const described = {
  id,
  code: text.optional(),
  titel: text,
  vraag: text,
  weergave: z.enum(displays),
  richting: z.enum(directions),
  klasse: z.enum(classes),
  thema: text,
  zaad: text,
  bron: text,
  begrippen: z.array(text).min(1),
  let_op: text.optional(),
  breuken: seriesBreaks,
  engels: englishTexts,
  versie: z.int().min(1),
};

const ofUnits = z.strictObject({
  ...described,
  eenheid: z.enum(units),
  maat: z.enum(measures),
  populatie: id,
  binnen: id.optional(),
  tijd: z.enum(["stroom", "stand"]),
  perioden: z
    .array(z.enum(["jaar", "kwartaal"]))
    .min(1)
    .optional(),
  teller: text,
  noemer: text.optional(),
  formule: text.optional(),
  interval: z.enum(intervals).optional(),
  uitsplitsing: id.optional(),
});

const composite = z.strictObject({
  ...described,
  eenheid: z.enum(units).optional(),
  maat: z.literal("afgeleid"),
  delen: z.array(id).min(1),
  formule: text,
  teller: text.optional(),
  uitkomst: id.optional(),
});

const statement = z.strictObject({
  ...described,
  klasse: z.literal(openClass),
  eenheid: z.enum(subjects),
  maat: z.literal("opgave"),
  teller: text,
  noemer: text.optional(),
  formule: text.optional(),
});

/**
 * The header of an indicator: one that is computed from units, (`maat: afgeleid`) from published figures, or
 * (`maat: opgave`) from what somebody states.
 * `begrippen` names the glossary terms that a reader needs for this figure: every one must be in glossary.yml,
 * and every term of the glossary must be named by an indicator or marked `algemeen: true`. So no explanation is
 * missing and none is left over. `engels` has the English of the texts; it defines nothing, so that a change of it
 * asks for no other `versie`.
 */
export const indicatorHeader = z
  .discriminatedUnion("maat", [ofUnits, composite, statement], {
    error: (issue) =>
      issue.code === "invalid_union"
        ? `moet een van deze zijn: ${[...measures, "afgeleid", "opgave"].join(", ")}.`
        : undefined,
  })
  .superRefine(needsTwins) satisfies z.ZodType<AnyDefinition>;

/** The header of a fact: `na` names the facts whose tables it reads. */
export const factHeader = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/),
  na: z.array(text).default([]),
  titel: text.optional(),
});

/** The header of a step of composites. */
export const stepHeader = factHeader.omit({ na: true }).extend({ titel: text });

/** The header of a check; `kolom` is a column of the delivered `tabel`. */
export const checkHeader = z.strictObject({
  id,
  code: text,
  ernst: z.enum(["fout", "waarschuwing", "opmerking"]),
  tabel: z.enum(tables.map((table) => table.name)),
  kolom: text,
  melding: text,
  advies: text,
});

export type FactHeader = z.output<typeof factHeader>;
export type CheckHeader = z.output<typeof checkHeader>;
