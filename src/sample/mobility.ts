import { span } from "./facts.ts";
import type { Output } from "./output.ts";
import { choose, draw, entity, key, pick } from "./random.ts";

const lastDay = `date '${span.until}'`;

/** SQL for the hash of an intervention, from its code. */
export function interventionHash(seed: number, code: string): string {
  return entity(`hash(${code})`, `${seed}/intervention`);
}

/** Tables `participation` (of employers and of workers) and `bridge` (loopbruggen, in all stages of the funnel). */
export function mobilityStatements(seed: number, bridges: number): string[] {
  return [
    `create table participation as
    with joined as (
      select i.code, null::ubigint as person, e.h as employer_h,
        case i.code when 'gezond-rooster' then e.vitality_from when 'leerambassadeurs' then e.coaching_from
          when 'goed-gesprek' then case when ${draw("e.h", "talk-programme")} < 0.1
            then i.begin + 30 * ${pick("e.h", "talk-programme-from", "28")} end
          else case when ${draw("e.h", "work-place-learning")} < 0.07
            then i.begin + 30 * ${pick("e.h", "work-place-learning-from", "32")} end
        end as begin
      from intervention as i, employer as e
      where i.level = 'werkgever'
      union all
      select i.code, j.person, null,
        case when ${draw("xor(j.h, hash(i.code))", "takes-part")} < 0.015
          then greatest(i.begin, j.begin) + floor(${draw("xor(j.h, hash(i.code))", "takes-part-from")}
            * (j.last_day - greatest(i.begin, j.begin)))::integer end
      from intervention as i, job as j
      where i.level = 'medewerker' and j.kind = 'main' and j.last_day > greatest(i.begin, j.begin)
    )
    select
      ${entity("xor(xor(coalesce(person, 1), coalesce(employer_h, 2)), hash(code))", "participation")} as h,
      ${interventionHash(seed, "code")} as intervention_h, person, employer_h, begin
    from joined
    where begin is not null`,

    `create table bridge as
    with candidate as (
      select
        ${entity("j.h", "bridge")} as h, j.person, e.h as from_h, e.sector as from_sector,
        r.uren as hours
      from job as j
      join employer as e on e.nr = j.employer
      join job_row as r on r.h = j.h and date '2023-01-15' between r.begin and coalesce(r.eind, ${lastDay})
      where j.kind = 'main' and not j.oncall and j.birth > 1961
      order by ${entity("j.h", "bridge")}
      limit ${bridges}
    ),
    dated as (
      select
        *,
        date '2023-02-01' + ${pick("h", "registered", "1030")} as registered,
        registered + 20 + ${pick("h", "until-start", "120")} as starts,
        starts + ${pick("h", "until-contract", "90")} as contracts,
        ${draw("h", "unknown")} >= ${bridgeShares.unknown} as known,
        known and ${draw("h", "matched")} < ${bridgeShares.matched} as matches,
        matches and ${draw("h", "started")} < ${bridgeShares.started} and starts <= ${lastDay} as has_started,
        has_started and ${draw("h", "contract")} < ${bridgeShares.contract} and contracts <= ${lastDay} as has_contract,
        ${draw("h", "six-months")} < ${bridgeShares.sixMonths} as stays,
        stays and ${draw("h", "twelve-months")} < ${bridgeShares.twelveMonths} as stays_on,
        1 + ${pick("h", "to", "(select count(*) from employer)")} as to_nr
      from candidate
    )
    select d.*, ${status} as status, o.h as to_h, o.sector as to_sector
    from dated as d
    left join employer as o
      on o.nr = d.to_nr and d.matches and d.registered + 15 <= ${lastDay} and o.h <> d.from_h`,
  ];
}

/**
 * How often a step of a bridge follows on the one before it; `unknown`: of how many nothing is known but that
 * they were registered.
 */
export const bridgeShares = {
  matched: 0.75,
  started: 0.8,
  contract: 0.75,
  sixMonths: 0.9,
  twelveMonths: 0.85,
  unknown: 0.05,
} as const;

/** How far a bridge has come on the last day. */
const status = `case
      when not known then 'onbekend'
      when has_contract and stays_on and contracts + 366 <= ${lastDay} then 'nog_in_dienst_12m'
      when has_contract and not stays and contracts + 184 <= ${lastDay} then 'teruggekeerd'
      when has_contract and not stays_on and contracts + 366 <= ${lastDay} then 'teruggekeerd'
      when has_contract and contracts + 184 <= ${lastDay} then 'nog_in_dienst_6m'
      when has_contract then 'contract_ontvangend'
      when has_started and starts + 200 <= ${lastDay} then 'gestopt'
      when has_started then 'leerwerktraject_gestart'
      when matches and registered + 180 <= ${lastDay} then 'gestopt'
      when matches and registered + 15 <= ${lastDay} then 'gematcht'
      when ${draw("d.h", "profile")} < 0.5 then 'profiel_gereed'
      else 'aangemeld' end`;

export function mobilityOutputs(seed: number): Output[] {
  return [interventionOutput(seed), participations, bridgeOutput];
}

function interventionOutput(seed: number): Output {
  return {
    table: "interventie",
    source: `select *, ${interventionHash(seed, "code")} as h from intervention`,
    order: "h",
    columns: {
      interventie_id: key("i", "h"),
      naam: "name",
      mechanisme: "mechanism",
      ladder: "ladder",
      begin: "begin",
    },
  };
}

const length = `(30 + floor(${draw("h", "length")} * 300))::integer`;
const finished = `person is not null and begin + ${length} <= ${lastDay}`;

const participations: Output = {
  table: "deelname",
  source: "select * from participation",
  order: "h",
  columns: {
    interventie_id: key("i", "intervention_h"),
    medewerker_id: `case when person is not null then ${key("m", "person")} end`,
    werkgever_id: `case when employer_h is not null then ${key("w", "employer_h")} end`,
    begin: "begin",
    eind: `case when ${finished} then begin + ${length} end`,
    status: `case when not (${finished}) then 'gestart'
      when ${draw("h", "stops")} < 0.12 then 'gestopt' else 'afgerond' end`,
  },
};

const wage = `(2200 + floor(${draw("h", "wage")} * 2600))`;

const bridgeOutput: Output = {
  table: "loopbrug",
  source: "select * from bridge",
  order: "h",
  columns: {
    loopbrug_id: key("l", "h"),
    medewerker_id: key("m", "person"),
    latende_werkgever: key("w", "from_h"),
    ontvangende_werkgever: `case when to_h is not null then ${key("w", "to_h")} end`,
    sector_van: "from_sector",
    sector_naar: "to_sector",
    aanmelddatum: "registered",
    startdatum: "case when has_started then starts end",
    contractdatum: "case when has_contract then contracts end",
    status: "status",
    loon_van: wage,
    loon_naar: `case when has_contract then round(${wage} * (0.92 + 0.2 * ${draw("h", "wage-to")}), 2) end`,
    uren_van: "hours",
    uren_naar: `case when has_contract then ${choose("h", "hours-to", [24, 28, 32, 36, 36, 38])} end`,
    financiering: choose("h", "paid-by", ["fonds", "fonds", "bovensectoraal", "werkgever", "overheid"]),
  },
};
