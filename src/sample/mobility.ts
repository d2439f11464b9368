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
        r.uren as hours,
        row_number() over (order by ${entity("j.h", "bridge")}) as place
      from job as j
      join employer as e on e.nr = j.employer
      join job_row as r on r.h = j.h and date '2023-01-15' between r.begin and coalesce(r.eind, ${lastDay})
      where j.kind = 'main' and not j.oncall and j.birth > 1961
      order by ${entity("j.h", "bridge")}
      limit ${bridges}
    ),
    staged as (
      select
        *,
        ([${stages.map((stage) => `'${stage}'`).join(", ")}])[1 + (place % ${stages.length})] as status,
        1 + floor(${draw("h", "to")} * (select count(*) from employer))::integer as to_nr
      from candidate
    ),
    received as (
      select s.*, o.h as to_h, o.sector as to_sector
      from staged as s
      left join employer as o
        on o.nr = s.to_nr and s.status not in ('aangemeld', 'profiel_gereed') and o.h <> s.from_h
    )
    select
      *,
      date '2023-02-01' + floor(${draw("h", "registered")} * case
        when status in ('aangemeld', 'profiel_gereed') then 1000
        when status = 'nog_in_dienst_12m' then 330
        when status = 'nog_in_dienst_6m' then 500
        else 700 end)::integer as registered
    from received`,
  ];
}

/** Stages of the funnel, each as often as it is common among twenty bridges. */
const stages = [
  ..."aangemeld aangemeld aangemeld profiel_gereed profiel_gereed gematcht gematcht".split(" "),
  ..."leerwerktraject_gestart leerwerktraject_gestart leerwerktraject_gestart".split(" "),
  ..."contract_ontvangend contract_ontvangend nog_in_dienst_6m nog_in_dienst_6m nog_in_dienst_12m".split(" "),
  ..."nog_in_dienst_12m nog_in_dienst_12m teruggekeerd gestopt onbekend".split(" "),
];

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

const started = `registered + 20 + ${pick("h", "until-start", "120")}`;
const contracted = `${started} + ${pick("h", "until-contract", "90")}`;
const hasStarted = `status not in ('aangemeld', 'profiel_gereed', 'gematcht', 'onbekend')`;
const hasContract = `status in ('contract_ontvangend', 'nog_in_dienst_6m', 'nog_in_dienst_12m', 'teruggekeerd')`;
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
    startdatum: `case when ${hasStarted} then ${started} end`,
    contractdatum: `case when ${hasContract} then ${contracted} end`,
    status: "status",
    loon_van: wage,
    loon_naar: `case when ${hasContract} then round(${wage} * (0.92 + 0.2 * ${draw("h", "wage-to")}), 2) end`,
    uren_van: "hours",
    uren_naar: `case when ${hasContract} then ${choose("h", "hours-to", [24, 28, 32, 36, 36, 38])} end`,
    financiering: choose("h", "paid-by", ["fonds", "fonds", "bovensectoraal", "werkgever", "overheid"]),
  },
};
