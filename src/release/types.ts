/** The format of a release: the only thing the open wing knows. Dutch names are those of the files. */

export const statuses = [
  "gepubliceerd",
  "voorlopig",
  "indicatief",
  "onderdrukt",
  "niet-geleverd",
  "niet-van-toepassing",
  "niet-te-berekenen",
] as const;
export type Status = (typeof statuses)[number];

/** A published cell. Shares and rates are fractions; null where the status says why. */
export interface Cell {
  readonly indicator: string;
  readonly tabel: string;
  readonly periode: string;
  /** Code per dimension id; null = not a dimension of this table, "T" = total, "?" = not delivered. */
  readonly dimensies: Readonly<Record<string, string | null>>;
  /** Class of the measure's own breakdown (duration class), or null. */
  readonly uitsplitsing: string | null;
  readonly waarde: number | null;
  readonly ondergrens: number | null;
  readonly bovengrens: number | null;
  readonly personen: number | null;
  readonly werkgevers: number | null;
  readonly status: Status;
  /** Of a composite: ids of the parts that show no value here. Left out when none is missing. */
  readonly ontbreekt?: readonly string[];
}

export interface ReleaseTable {
  readonly id: string;
  readonly titel: string;
  /** The English title. Everything in English came later than the first releases, and may be absent. */
  readonly engels?: string;
  readonly dimensies: readonly string[];
}

export interface ReleaseDimension {
  readonly id: string;
  readonly titel: string;
  readonly engels?: string;
  readonly codelijst: string;
  /** An employer can have several codes or none: the total is that of all, not the sum of the codes. */
  readonly meervoudig?: boolean;
}

/** What a reader may know of an indicator. The keys with a question mark came later than the first releases. */
export interface ReleaseIndicator {
  readonly id: string;
  readonly code: string | null;
  readonly titel: string;
  readonly vraag: string;
  /** Whom one observation is about; "cel" for a composite, which is computed per published cell. */
  readonly eenheid: string;
  readonly maat: string;
  readonly weergave: string;
  readonly richting: string;
  readonly klasse: string;
  readonly teller: string;
  readonly noemer: string | null;
  readonly uitsplitsing: string | null;
  readonly thema: string;
  readonly bron: string;
  readonly let_op: string | null;
  /** Where it is made in another way than before; absent: nowhere. */
  readonly breuken?: readonly SeriesBreak[];
  readonly versie: number;
  /** The formula in words; for a composite, or where numerator and denominator do not say it. */
  readonly formule?: string | null;
  /** Of a composite: ids of the indicators that it is computed from. */
  readonly delen?: readonly string[];
  /** Of a composite with weergave `klasse`: the code list of which the value is a code. */
  readonly uitkomst?: string | null;
  /** stroom: a year is its four quarters; stand: a year is its last day. Not of a composite. */
  readonly tijd?: "stroom" | "stand";
  /** Kinds of periods for which it is published, where not for all. */
  readonly perioden?: readonly ("jaar" | "kwartaal")[];
  /** How its bounds are reckoned: wilson, t, werkgever or geen (docs/adr/0010-uncertainty.md). */
  readonly interval?: string;
  readonly begrippen?: readonly string[];
  readonly zaad?: string;
  readonly engels?: ReleaseEnglish;
}

/** The English of the texts of an indicator, each only where its Dutch twin is. */
export interface ReleaseEnglish {
  readonly titel: string;
  readonly vraag: string;
  readonly teller?: string;
  readonly noemer?: string;
  readonly formule?: string;
  readonly let_op?: string;
}

/** From `vanaf` on (2022JJ00, 2022KW01) a series is made in another way; `uitleg` is a clause without a full stop. */
export interface SeriesBreak {
  readonly vanaf: string;
  readonly uitleg: string;
  readonly engels?: string | undefined;
}

export interface ReleaseTerm {
  readonly term: string;
  readonly betekenis: string;
  readonly bron: string;
  /** The English name. */
  readonly engels: string;
  readonly betekenis_engels?: string;
}

export interface ReleaseReference {
  readonly id: string;
  readonly titel: string;
  readonly indicator: string;
  /** Whom it is about. */
  readonly populatie?: string;
  readonly bron: string;
  readonly licentie: string;
  /** deels: the same thing by another method; nee: another thing, as background only. */
  readonly vergelijkbaar?: "deels" | "nee";
  /** Why it differs from ours, each reason in a few words. */
  readonly verschillen?: readonly string[];
  readonly methode: string;
  /** `verschillen` are in the order of the Dutch ones. */
  readonly engels?:
    | {
        readonly titel: string;
        readonly populatie: string;
        readonly verschillen: readonly string[];
        readonly methode: string;
      }
    | undefined;
  readonly breuken?: readonly SeriesBreak[] | undefined;
  /** Code list of its size classes, which need not be those of the release. */
  readonly grootteschema?: string | undefined;
  readonly waarnemingen: readonly {
    readonly sector: string;
    /** Code of `grootteschema`, or "T". */
    readonly grootte?: string;
    readonly periode: string;
    readonly waarde: number;
  }[];
}

/** How many employers and workers there are in a place and period, by whom; null = not known. */
export interface ReleasePopulation {
  readonly sector: string;
  readonly regio: string;
  readonly grootte: string;
  readonly periode: string;
  /** The year that was counted: at most two before that of the period. */
  readonly jaar: number;
  readonly werkgevers: number | null;
  readonly werknemers: number | null;
  readonly bron: string;
}

/** definitions.json */
/** A survey scale; the text of an item is null when it may not be spread. */
export interface ReleaseScale {
  readonly id: string;
  readonly versie: number;
  readonly titel: string;
  /** Null for a scale that is listed and not scored. */
  readonly scoring: "mean" | "sum" | "0-100" | null;
  readonly van: number;
  readonly tot: number;
  /** Fewest valid answers that make a score. */
  readonly minimum: number;
  readonly licentie: string;
  readonly bron: string;
  readonly let_op: string | null;
  /** Why it cannot be compared with the version before it. */
  readonly breuk: string | null;
  /** Not of the questions: they stay in the language in which they were asked. */
  readonly engels?: { readonly titel: string; readonly let_op?: string; readonly breuk?: string };
  readonly items: readonly {
    readonly id: string;
    readonly tekst: string | null;
    readonly omgekeerd: boolean;
  }[];
  /** Per year, of all answers together; without a value when there are too few. */
  readonly kwaliteit: readonly {
    readonly jaar: number;
    readonly volledig: number;
    readonly aangevuld: number;
    readonly maat: "alfa" | "spearman-brown" | null;
    readonly waarde: number | null;
    /** Below .70: the questions do not clearly measure one thing. */
    readonly laag: boolean;
  }[];
}

export interface Definitions {
  readonly indicatoren: readonly ReleaseIndicator[];
  readonly tabellen: readonly ReleaseTable[];
  readonly dimensies: readonly ReleaseDimension[];
  readonly begrippen: readonly ReleaseTerm[];
  readonly referenties: readonly ReleaseReference[];
  /** The known population that coverage is reckoned against; empty when the fund gave none. */
  readonly populatie?: readonly ReleasePopulation[];
  /** Absent in a release of before there were scales. */
  readonly schalen?: readonly ReleaseScale[];
  /** Per class to whose multiples counts are rounded; absent where none are. */
  readonly afronding?: Readonly<Record<string, number>>;
  /** Per class the fewest employers and persons of a figure, as `beleid` says in words; absent in older releases. */
  readonly drempels?: Readonly<Record<string, { readonly werkgevers: number; readonly personen: number }>>;
  /** What the policy does, in sentences for readers; without the parameters that are to stay secret. */
  readonly beleid: readonly string[];
  /** The same sentences in English. */
  readonly beleid_engels?: readonly string[];
}

export interface Code {
  readonly code: string;
  readonly naam: string;
  /** The English name; absent where a name is the same in every language, as of a place. */
  readonly engels?: string;
  /** What lies within it by a finer list, such as the municipalities of a region; absent where there is no such list. */
  readonly omvat?: readonly Pick<Code, "naam" | "engels">[];
}

/** codelists/<id>.json */
export interface ReleaseCodeList {
  readonly id: string;
  readonly titel: string;
  readonly engels?: string;
  readonly versie: string;
  readonly bron: string;
  readonly codes: readonly Code[];
}

/** manifest.json */
export interface Manifest {
  readonly formaat: 1;
  readonly id: string;
  readonly versie: string;
  readonly vorige: string | null;
  readonly gemaakt: string;
  readonly perioden: readonly string[];
  /** True when a delivery of the made-up sector is in it: readers must not take its figures for real. */
  readonly voorbeeld: boolean;
  readonly code_versie: string;
  readonly beleid_hash: string;
  /** Why thresholds of the policy are below the floor of 3 employers and 5 persons; left out when none is. */
  readonly onder_de_vloer?: string;
  readonly gegevens_hash: string;
  readonly aantallen: {
    readonly cellen: number;
    readonly onderdrukt: number;
    readonly leveringen: number;
  };
  readonly controle: {
    readonly uitslag: "veilig";
    readonly toetsen: readonly string[];
    /** The same sentences in English; absent in releases of before there was any. */
    readonly toetsen_engels?: readonly string[];
  };
  /** SHA-256 of every other file, by its path in the release. */
  readonly bestanden: Readonly<Record<string, string>>;
}

/** Why figures changed. Never which delivery: that would be about a supplier. */
export const changeReasons = [
  "nieuwe-indicator",
  "nieuwe-tabel",
  "nieuwe-periode",
  "vervallen-indicator",
  "vervallen-tabel",
  "definitie",
  "nagekomen-levering",
  "gecorrigeerde-levering",
  "ingetrokken-levering",
  "beleid",
  "methode",
  "andere-bron",
] as const;
export type ChangeReason = (typeof changeReasons)[number];

/**
 * Cells of one indicator and table to which the same happened. `aangehouden`: the figure is as it was, and a
 * revision of it follows when that can be shown without telling about a few employers.
 */
export interface Change {
  readonly soort: "nieuw" | "herzien" | "verdwenen" | "aangehouden";
  readonly indicator: string;
  readonly tabel: string;
  readonly aantal: number;
  /** Everything that can have played a part. Left out in releases of before reasons were kept. */
  readonly redenen?: readonly ChangeReason[];
}

/** changes.json: against the previous release of the same periods. */
export interface Changes {
  readonly vorige: string | null;
  readonly soort: "eerste" | "groot" | "klein" | "correctie" | "geen";
  readonly wijzigingen: readonly Change[];
}
