import type { Release } from "../../release/open.ts";
import { formatPeriod } from "../../release/period.ts";
import type { Status } from "../../release/types.ts";
import { codesOf } from "../../report/codes.ts";
import { adviceOf, adviceText, growthTexts } from "../../report/unlock-words.ts";

const dimension = "cluster";

const classes: readonly (readonly [string, string])[] = [
  ["structuur", "Aantallen banen, personen en werkgevers"],
  ["hr", "Scholing en ander personeelsbeleid"],
  ["gezondheid", "Verzuim en gezondheid"],
];

/** What a cluster shows now and what would make it show more. */
export interface Outlook {
  readonly publicatie: string | null;
  /** Per class the fewest employers and persons of a figure; empty where the release does not say. */
  readonly klassen: readonly {
    readonly klasse: string;
    readonly titel: string;
    readonly werkgevers: number;
    readonly personen: number;
    /** Whether so many members agreed; null for who may not know how many did. */
    readonly genoegLeden: boolean | null;
  }[];
  /** Null while the release has no such cluster. */
  readonly nu: {
    readonly periode: string;
    readonly getoond: number;
    readonly verborgen: number;
    readonly indicatoren: readonly {
      readonly indicator: string;
      readonly titel: string;
      readonly getoond: number;
      readonly verborgen: number;
    }[];
    readonly rapport: string;
  } | null;
  readonly ontsluiten: readonly string[];
  readonly uitleg: readonly string[];
}

const always = [
  "Een wijziging telt mee vanaf de volgende publicatie. Wat al is gepubliceerd, verandert niet.",
  "Alleen leden die ja zeiden tellen mee, en alleen als er over hen is geleverd. Of dat zo is, staat hier niet.",
  "Ook met genoeg werkgevers en personen kan een cijfer verborgen blijven, om één of twee werkgevers te beschermen of om andere cijfers te beschermen.",
];

const unsaid =
  "Deze publicatie noemt nog niet vanaf hoeveel werkgevers een cijfer te tonen is; de volgende wel.";

/**
 * What can be said of a cluster from the published release alone: its floors, its figures and its advice
 * (docs/adr/0021). Nothing is read of who delivered: the number of members that agreed is known to its manager, and is
 * all that is laid beside the floors.
 * @param agreed how many members agreed; undefined for who may not know.
 */
export async function outlookOf(
  release: Release | undefined,
  code: string,
  agreed: number | undefined,
): Promise<Outlook> {
  if (release === undefined) {
    const none = "Er is nog geen publicatie; wat het cluster zou laten zien, is nog niet te zeggen.";
    return { publicatie: null, klassen: [], nu: null, ontsluiten: [], uitleg: [none, ...always] };
  }
  const { drempels } = release.definitions;
  const nu = await shownNow(release, code);
  const waits = `In publicatie ${release.manifest.id} staat dit cluster niet.`;
  const advice = adviceOf(release.unlocking, { dimensie: dimension, code });
  return {
    publicatie: release.manifest.id,
    klassen: classes.flatMap(([klasse, titel]) => {
      const floor = drempels?.[klasse];
      if (floor === undefined) return [];
      const genoegLeden = agreed === undefined ? null : agreed >= floor.werkgevers;
      return [{ ...{ klasse, titel, werkgevers: floor.werkgevers, personen: floor.personen }, genoegLeden }];
    }),
    nu,
    ontsluiten: [...advice.flatMap((one) => adviceText(release, one) ?? []), ...growthTexts(advice)],
    uitleg: [...(nu === null ? [waits] : []), ...(drempels === undefined ? [unsaid] : []), ...always],
  };
}

const shown: readonly Status[] = ["gepubliceerd", "voorlopig", "indicatief"];

/** The figures of the newest year of a cluster: how many are shown and how many hidden. */
async function shownNow(release: Release, code: string): Promise<Outlook["nu"]> {
  const { manifest, definitions } = release;
  const year = manifest.perioden
    .filter((period) => period.slice(4, 6) === "JJ")
    .toSorted()
    .at(-1);
  const table = definitions.tabellen.find(({ dimensies }) => dimensies.join() === dimension);
  const isThere = codesOf(release, dimension).some((one) => one.code === code);
  if (year === undefined || table === undefined || !isThere) return null;
  const tally = await release.tally({
    ...{ tabel: table.id, periode: [year] },
    dimensies: { [dimension]: [code] },
  });
  const count = (id: string, among: readonly Status[]) =>
    tally
      .filter(({ indicator, status }) => indicator === id && among.includes(status))
      .reduce((sum, { aantal }) => sum + aantal, 0);
  const indicatoren = definitions.indicatoren
    .map(({ id, titel }) => ({
      ...{ indicator: id, titel },
      getoond: count(id, shown),
      verborgen: count(id, ["onderdrukt"]),
    }))
    .filter(({ getoond, verborgen }) => getoond + verborgen > 0);
  return {
    periode: formatPeriod(year),
    getoond: indicatoren.reduce((sum, one) => sum + one.getoond, 0),
    verborgen: indicatoren.reduce((sum, one) => sum + one.verborgen, 0),
    indicatoren,
    rapport: `/v1/rapporten/clusterspiegel/keuzes/${encodeURIComponent(code)}`,
  };
}
