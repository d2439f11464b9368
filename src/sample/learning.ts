import { coachingEffect } from "./effects.ts";
import { span } from "./facts.ts";
import type { Output } from "./output.ts";
import { choose, draw, entity, key, pick } from "./random.ts";

const lastDay = `date '${span.until}'`;

/** Table `training`: activities within the job, more of them at large employers and at the exposed ones. */
export function learningStatements(): string[] {
  return [
    `create table training as
    with rated as (
      select
        j.*,
        greatest(j.begin, date '${span.from}') as window_from,
        s.training / (1 - s.training) * 0.7 * ${coachingEffect} * ${bySize} * ${byPerson}
          * (j.last_day - greatest(j.begin, date '${span.from}') + 1) / 365.0 as mean
      from job as j
      join section as s on s.code = j.sector
      where j.last_day >= date '${span.from}'
    ),
    counted as (
      select
        *,
        unnest(range(least(60, floor(ln(1 - ${draw("h", "trainings")}) / ln(mean / (1 + mean))))::bigint)) as i
      from rated
    ),
    dated as (
      select
        person, employer, last_day, coaching_from,
        ${entity("xor(h, hash(i))", "training")} as t,
        window_from
          + floor(${draw("xor(h, hash(i))", "training-day")} * (last_day - window_from + 1))::integer as begin
      from counted
    )
    select
      t as h, person, employer, begin, last_day,
      ${draw("t", "kind")} as kind, ${draw("t", "amount")} as amount
    from dated
    where ${draw("t", "kept")} < case when coaching_from <= begin then 1 else 1 / ${coachingEffect}::double end`,
  ];
}

const bySize = `case when j.size < 10 then 0.5 when j.size < 50 then 0.8 when j.size < 250 then 1 else 1.2 end`;
const byPerson = `case when j.oncall or j.agency then 0.4 else 1 end
  * case when j.birth > 1988 then 1.15 when j.birth > 1968 then 1 else 0.75 end`;

/** Training, personal and sectoral budgets, talks and passports. */
export function learningOutputs(seed: number): Output[] {
  return [trainings, budgets, fundBudgets(seed), talks, passports];
}

const long = "kind < 0.04";
const middling = "kind < 0.26";
const hours = `case when ${long} then 200 + floor(amount * 600) when ${middling} then 24 + floor(amount * 96)
  else 2 * (1 + floor(amount * 10)) end`;
const days = `case when ${long} then 240 + floor(amount * 480) when ${middling} then 14 + floor(amount * 70)
  else floor(amount * 3) end::integer`;
const unknownHours = draw("h", "hours-unknown");

const trainings: Output = {
  table: "scholing",
  source: `select t.h, t.person, t.begin, t.last_day, t.kind, t.amount, e.h as employer_h
    from training as t join employer as e on e.nr = t.employer`,
  order: "h",
  columns: {
    scholing_id: key("s", "h"),
    medewerker_id: key("m", "person"),
    werkgever_id: key("w", "employer_h"),
    begin: "begin",
    // Still running at the end of the span: no end yet. Who leaves, stops.
    eind: `case when begin + ${days} <= last_day then begin + ${days}
      when last_day < ${lastDay} then last_day end`,
    uren: `case when ${unknownHours} >= 0.12 then ${hours} end`,
    kosten: `case when ${draw("h", "costs-unknown")} >= 0.18
      then round((${hours}) * (15 + 45 * ${draw("h", "price")}), 2) end`,
    betaler: `case when ${draw("h", "payer-unknown")} >= 0.05 then ${choose("h", "payer", [
      "werkgever",
      "werkgever",
      "werkgever",
      "werkgever",
      "werkgever",
      "werkgever",
      "werkgever",
      "fonds",
      "fonds",
      "werknemer",
      "overheid",
    ])} end`,
    initiatief: `case when ${draw("h", "initiative-unknown")} >= 0.14 then ${choose("h", "initiative", [
      "werkgever",
      "werkgever",
      "werkgever",
      "werkgever",
      "werknemer",
      "werknemer",
      "werknemer",
      "samen",
      "samen",
      "samen",
    ])} end`,
    soort: `case when ${long} or ${draw("h", "formal")} < 0.04 then 'formeel' else 'non-formeel' end`,
    doel: `case when ${draw("h", "goal-unknown")} < 0.06 then null
      when ${draw("h", "goal")} < 0.28 then 'breed' else 'functie' end`,
    status: `case when begin + ${days} > last_day then case when last_day < ${lastDay} then 'gestopt' else 'gestart' end
      when ${draw("h", "given-up")} < 0.03 then 'gestopt' else 'afgerond' end`,
  },
};

const budgets: Output = {
  table: "leerbudget",
  source: `select ${entity("xor(xor(j.person, e.h), hash(y.year))", "budget")} as h, j.person, e.h as employer_h, y.year
    from job as j
    join employer as e on e.nr = j.employer
    join range(2022, 2026) as y(year) on year(j.begin) <= y.year and year(j.last_day) >= y.year
    where not j.oncall and not j.agency
      and ${draw("e.h", "learning-budget")} < case when e.size < 10 then 0.12 when e.size < 100 then 0.3 else 0.5 end
    group by j.person, e.h, y.year`,
  order: "h",
  columns: {
    medewerker_id: key("m", "person"),
    werkgever_id: key("w", "employer_h"),
    jaar: "year",
    recht: choose("employer_h", "right", [500, 500, 600, 750, 750, 1000, 1500]),
    gebruikt: `case when ${draw("h", "uses")} < 0.32
      then round(least(1, 0.2 + 1.2 * ${draw("h", "used")}) * ${choose("employer_h", "right", [500, 500, 600, 750, 750, 1000, 1500])}, 2)
      else 0 end`,
  },
};

const fundBudgets = (seed: number): Output => ({
  table: "fondsbudget",
  source: `select s.fund, y.year, ${entity("xor(hash(s.fund), hash(y.year))", `${seed}/fund-budget`)} as h,
      sum(s.workers) * 90 as size
    from (
      select s.fund, e.persons as workers from section as s join employer as e on e.sector = s.code where s.fund <> ''
    ) as s, range(2021, 2026) as y(year)
    group by s.fund, y.year`,
  order: "h",
  columns: {
    fonds: "fund",
    jaar: "year",
    begroot: "round(size / 1000) * 1000",
    toegekend: `round(size * (0.65 + 0.3 * ${draw("h", "granted")}), 2)`,
    uitbetaald: `round(size * (0.4 + 0.24 * ${draw("h", "paid")}), 2)`,
    bovensectoraal: `round(size * 0.12 * ${draw("h", "cross-sector")}, 2)`,
  },
});

const talkSorts = choose("h", "talk-sort", [
  "functionering",
  "functionering",
  "functionering",
  "ontwikkel",
  "ontwikkel",
  "ontwikkel",
  "welzijn",
  "loopbaan",
]);

const talks: Output = {
  table: "gesprek",
  source: `select person, employer_h, datum, soort, min(h) as h from (
      select h, person, employer_h, datum, ${talkSorts} as soort
      from (
        select
          ${entity("xor(xor(j.h, hash(t.i)), hash('talk'))", "talk")} as h, j.person, e.h as employer_h,
          greatest(j.begin, date '2022-01-01') + floor(${draw("xor(j.h, hash(t.i))", "talk-day")}
            * (j.last_day - greatest(j.begin, date '2022-01-01') + 1))::integer as datum
        from job as j
        join employer as e on e.nr = j.employer
        cross join lateral (
          select unnest(range(round((j.last_day - greatest(j.begin, date '2022-01-01')) / 365.0
            * (0.1 + ${draw("e.h", "talk-culture")}) * 1.6 * ${draw("j.h", "talks")})::bigint)) as i
        ) as t
        where j.last_day >= date '2022-01-01' and not j.oncall
      )
      union all
      select
        ${entity("a.h", "absence-talk")}, a.person, e.h, a.begin + 2 + ${pick("a.h", "absence-talk-day", "12")}, 'verzuim'
      from absence as a
      join employer as e on e.nr = a.employer
      where coalesce(a.hersteld, ${lastDay}) - a.begin >= 15
        and ${draw("a.h", "absence-talk")} < 0.3 + 0.5 * ${draw("e.h", "talk-culture")}
    )
    group by person, employer_h, datum, soort`,
  order: "h",
  columns: {
    medewerker_id: key("m", "person"),
    werkgever_id: key("w", "employer_h"),
    datum: "datum",
    soort: "soort",
    op_initiatief_van: `case when ${draw("h", "talk-initiative")} >= 0.15 then ${choose("h", "talk-by", [
      "werkgever",
      "werkgever",
      "werkgever",
      "werknemer",
      "samen",
      "samen",
    ])} end`,
  },
};

/** The day, if it lies within the span. */
const passportDay = (purpose: string, from: string) =>
  `case when ${draw("h", purpose)} < 0.6
    then ${from} + floor(${draw("h", `${purpose}-day`)} * (${lastDay} - ${from} + 1))::integer end`;

const passports: Output = {
  table: "paspoort",
  source: `select h, person, employer_h, first_day + floor(${draw("h", "made")} * (${lastDay} - first_day + 1))::integer
      as made
    from (
      select ${entity("xor(j.person, e.h)", "passport")} as h, j.person, e.h as employer_h,
        greatest(min(j.begin), date '2022-06-01') as first_day
      from job as j
      join employer as e on e.nr = j.employer
      where j.eind is null and ${draw("e.h", "passports")} < 0.2 and ${draw("j.person", "passport")} < 0.55
      group by j.person, e.h
    )`,
  order: "h",
  columns: {
    medewerker_id: key("m", "person"),
    werkgever_id: key("w", "employer_h"),
    aangemaakt: "made",
    bijgewerkt_werknemer: passportDay("by-worker", "made"),
    bijgewerkt_werkgever: passportDay("by-employer", "made"),
    wie_ben_ik: `case when ${draw("h", "who")} < 0.75 then 'J' else 'N' end`,
    wat_kan_ik: `case when ${draw("h", "can")} < 0.85 then 'J' else 'N' end`,
    wat_wil_ik: `case when ${draw("h", "wants")} < 0.55 then 'J' else 'N' end`,
    bewijzen: `floor(power(${draw("h", "evidence")}, 2) * 9)::integer`,
  },
};
