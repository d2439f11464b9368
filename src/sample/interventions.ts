/** An intervention of the sample, taken part in by employers or by workers. Names are made up. */
export interface InterventionFacts {
  readonly code: string;
  readonly name: string;
  readonly mechanism: "willen" | "weten" | "kunnen" | "mogen" | "durven";
  readonly ladder: "goed-beschreven" | "goed-onderbouwd" | "eerste-aanwijzingen" | "goede-aanwijzingen";
  readonly begin: string;
  readonly level: "werkgever" | "medewerker";
}

type Facts = readonly [
  string,
  string,
  InterventionFacts["mechanism"],
  InterventionFacts["ladder"],
  string,
  InterventionFacts["level"],
];

const rows: readonly Facts[] = [
  ["gezond-rooster", "Gezond rooster", "mogen", "goed-onderbouwd", "2023-04-01", "werkgever"],
  ["leerambassadeurs", "Leerambassadeurs", "weten", "eerste-aanwijzingen", "2023-04-01", "werkgever"],
  ["goed-gesprek", "Het goede gesprek", "durven", "goed-beschreven", "2023-01-01", "werkgever"],
  ["leerplek", "Leren op de werkplek", "kunnen", "goed-onderbouwd", "2022-09-01", "werkgever"],
  ["loopbaancheck", "Loopbaancheck", "weten", "goede-aanwijzingen", "2022-03-01", "medewerker"],
  ["vitaliteitscoach", "Vitaliteitscoach", "willen", "goed-beschreven", "2023-09-01", "medewerker"],
  ["meeloopdag", "Meeloopdag", "durven", "goed-beschreven", "2024-01-01", "medewerker"],
  ["leervoucher", "Leervoucher", "kunnen", "eerste-aanwijzingen", "2022-01-01", "medewerker"],
];

export const interventions: readonly InterventionFacts[] = rows.map(
  ([code, name, mechanism, ladder, begin, level]) => ({ code, name, mechanism, ladder, begin, level }),
);
