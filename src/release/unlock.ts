import { z } from "zod";

/** The file of a release with what could help to show hidden figures. */
export const unlockFile = "ontsluiten.json";

const text = z.string().min(1);
const count = z.number().int().min(0);

const groupSchema = z.strictObject({
  code: text,
  naam: text,
  engels: text.optional(),
  codes: z.array(text).min(2),
});

const stepSchema = z.discriminatedUnion("soort", [
  /** Only the year: so many quarters are hidden of which the year is shown. */
  z.strictObject({ soort: z.literal("jaar"), opent: count.min(1) }),
  /** Taking classes together: the figure of the whole group may be shown, in place of so many hidden ones. */
  z.strictObject({
    soort: z.literal("samenvoegen"),
    dimensie: text,
    indeling: text,
    code: text,
    opent: count.min(1),
  }),
  /** More employers: enough for the rules on numbers, whatever is in the hidden cells. */
  z.strictObject({ soort: z.literal("werkgevers"), meer: count.min(1), personen: count }),
]);

const adviceSchema = z.strictObject({
  dimensie: text,
  code: text,
  /** Id of the indicator. */
  cijfer: text,
  /** Dimension that the figure is split by; null: the figure of the whole choice. */
  naar: text.nullable(),
  tabel: text,
  /** Hidden figures of the year, and hidden quarters of figures of which the year is shown. */
  verborgen: count,
  kwartalen: count,
  /** The smallest change in front. */
  stappen: z.array(stepSchema),
});

const unlockSchema = z.strictObject({
  formaat: z.literal(1),
  periode: text,
  /** Dimensions of which every code was looked at. */
  keuzes: z.array(text),
  indelingen: z.array(
    z.strictObject({
      id: text,
      dimensie: text,
      titel: text,
      engels: text.optional(),
      groepen: z.array(groupSchema).min(1),
    }),
  ),
  adviezen: z.array(adviceSchema),
});

/** ontsluiten.json: per choice and figure with hidden cells what could help (docs/adr/0021). */
export type Unlocking = z.output<typeof unlockSchema>;
export type UnlockAdvice = Unlocking["adviezen"][number];
export type UnlockStep = UnlockAdvice["stappen"][number];

/** @returns undefined when it is not such a file, or a step names a division or group that is not in it. */
export function parseUnlocking(content: unknown): Unlocking | undefined {
  const { success, data } = unlockSchema.safeParse(content);
  if (!success) return undefined;
  const groups = new Set(
    data.indelingen.flatMap(({ id, groepen }) => groepen.map(({ code }) => `${id}|${code}`)),
  );
  const isKnown = (step: UnlockStep) =>
    step.soort !== "samenvoegen" || groups.has(`${step.indeling}|${step.code}`);
  return data.adviezen.every(({ stappen }) => stappen.every(isKnown)) ? data : undefined;
}
