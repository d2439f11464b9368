import type { Catalog } from "../catalog/types.ts";
import type { ReleasePopulation } from "../release/types.ts";

/** The numbers of employers and workers that figures can be set against. */
export function knownPopulation({ codeLists }: Catalog): ReleasePopulation[] {
  const number = (text = "") => (Number(text) > 0 ? Number(text) : null);
  return (codeLists.find(({ id }) => id === "populatie")?.codes ?? []).map(
    ({ naam, sector = "", regio = "", grootte = "", periode = "", jaar, werkgevers, werknemers }) => ({
      ...{ sector, regio, grootte, periode, jaar: Number(jaar) },
      ...{ werkgevers: number(werkgevers), werknemers: number(werknemers), bron: naam },
    }),
  );
}
