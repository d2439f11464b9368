type Unit = readonly [one: string, many: string];

/** Units behind a number, with their leading space where they have one. */
export interface Units {
  readonly perYear: Unit;
  readonly days: Unit;
  readonly hours: Unit;
  readonly years: Unit;
  /** Of a difference between shares, between parts per thousand, and between scores. */
  readonly points: Unit;
  readonly permille: Unit;
  readonly score: Unit;
  /** Before an amount. */
  readonly euro: string;
  readonly quarter: (number: number) => string;
}

export const nlUnits: Units = {
  perYear: [" keer per jaar", " keer per jaar"],
  days: [" dag", " dagen"],
  hours: [" uur", " uur"],
  years: [" jaar", " jaar"],
  points: [" procentpunt", " procentpunt"],
  permille: [" promillepunt", " promillepunt"],
  score: [" punten", " punten"],
  euro: "€ ",
  quarter: (number) => `${number}e kwartaal`,
};
