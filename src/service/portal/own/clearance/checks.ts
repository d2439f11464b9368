import { AppError } from "../../../../errors.ts";
import { Release } from "../../../../release/open.ts";
import type { Manifest } from "../../../../release/types.ts";
import { formatCount, formatNumber } from "../../../../report/numbers.ts";

/** One line of the checklist. Only what stops keeps a release from being offered or approved. */
export interface Check {
  readonly oordeel: "goed" | "waarschuwing" | "blokkeert";
  readonly wat: string;
  readonly uitleg: string;
  readonly punten?: readonly string[];
}

/**
 * What there is to look at before a release goes to the public.
 * @param current id of the release that is public now.
 */
export async function checksOf(
  folder: string,
  current: Manifest | undefined,
): Promise<{ readonly checks: readonly Check[]; readonly release: Release | undefined }> {
  let release: Release;
  try {
    release = await Release.open(folder);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const uitleg =
      "Een bestand ontbreekt of is veranderd nadat de publicatie is gemaakt. Maak de publicatie opnieuw.";
    return {
      checks: [{ oordeel: "blokkeert", wat: "De bestanden kloppen niet", uitleg }],
      release: undefined,
    };
  }
  const { manifest } = release;
  const checks: Check[] = [
    {
      oordeel: "goed",
      wat: "De bestanden kloppen",
      uitleg: `Alle ${Object.keys(manifest.bestanden).length} bestanden zijn zoals zij zijn gemaakt.`,
    },
    {
      oordeel: "goed",
      wat: "De bescherming is nagerekend",
      uitleg: "De controle op herleidbaarheid is goed doorstaan.",
      punten: manifest.controle.toetsen,
    },
    ...older(manifest, current),
    ...warnings(manifest),
    ...changed(release),
  ];
  const order = ["blokkeert", "waarschuwing", "goed"];
  return { checks: checks.toSorted((a, b) => order.indexOf(a.oordeel) - order.indexOf(b.oordeel)), release };
}

/** What readers will miss, and what they will see later. */
function changed({ changes }: Release): Check[] {
  const sum = (soort: string) =>
    changes.wijzigingen.filter((one) => one.soort === soort).reduce((all, { aantal }) => all + aantal, 0);
  const [gone, held] = [formatNumber(sum("verdwenen")), formatNumber(sum("aangehouden"))];
  const checks: Check[] = [
    {
      oordeel: "waarschuwing",
      wat: "Er verdwijnen cijfers",
      uitleg: `${gone} cijfers uit ${changes.vorige ?? "de vorige publicatie"} staan hier niet meer in.`,
    },
    {
      oordeel: "goed",
      wat: "Er wachten herzieningen",
      uitleg: `${held} cijfers blijven voorlopig gelijk, omdat het verschil iets zou verklappen.`,
    },
  ];
  return checks.filter((_, index) => [gone, held][index] !== "0");
}

function warnings({ voorbeeld, onder_de_vloer: floor, aantallen }: Manifest): Check[] {
  const { cellen, onderdrukt } = aantallen;
  const share = cellen === 0 ? 0 : onderdrukt / cellen;
  return [
    ...(voorbeeld
      ? [
          {
            oordeel: "waarschuwing",
            wat: "Er zitten verzonnen gegevens in",
            uitleg: "De publicatie bevat het voorbeeld. Laat lezers de cijfers niet voor echt aanzien.",
          } as const,
        ]
      : []),
    ...(floor === undefined
      ? []
      : [
          {
            oordeel: "waarschuwing",
            wat: "De drempels zijn lager dan gewoon",
            uitleg: `De reden die daarvoor is gegeven: ${floor}`,
          } as const,
        ]),
    {
      oordeel: cellen === 0 ? "waarschuwing" : "goed",
      wat: cellen === 0 ? "Er staat geen enkel cijfer in" : "Hoeveel er te zien is",
      uitleg: `${formatNumber(cellen)} cijfers, waarvan ${formatNumber(onderdrukt)} (${formatNumber(share * 100)}%) verborgen. Uit ${formatCount(aantallen.leveringen, "levering", "leveringen")}.`,
    },
  ];
}

function older(manifest: Manifest, current: Manifest | undefined): Check[] {
  if (current === undefined || current.id === manifest.id || current.gemaakt < manifest.gemaakt) return [];
  const uitleg = `Publicatie ${current.id} is later gemaakt en al openbaar. Lezers blijven die zien.`;
  return [{ oordeel: "waarschuwing", wat: "Er is al een nieuwere publicatie", uitleg }];
}
