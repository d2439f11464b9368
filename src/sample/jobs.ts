import { span } from "./facts.ts";
import { choose, draw, entity, pick } from "./random.ts";

const lastDay = `date '${span.until}'`;

/** Tables `main_job`, `job` (one row per dienstverband) and `job_row` (one row per stretch with the same contract). */
export function jobStatements(workers: number): string[] {
  return [
    mainJobs(workers),
    `create table job as
    with every_job as (
      select h, person, person_nr, employer, begin, eind, birth, woman, 'main' as kind from main_job
      union all by name ${sideJobs}
      union all by name ${nextJobs}
    )
    select
      j.*, e.sector, e.size, s.norm, s.occupation, s.full_time_men, s.full_time_women, e.vitality_from, e.coaching_from,
      least(coalesce(j.eind, ${lastDay}), ${lastDay}) as last_day,
      ${draw("j.h", "oncall")} < s.oncall * case when j.birth > 1998 then 2 else 0.6 end as oncall,
      ${draw("j.h", "agency")} < case when e.sbi_code like '782%' then 0.85 else s.agency end as agency,
      j.begin >= date '2018-01-01' and ${draw("j.h", "starts-temporary")} < 0.72 as temporary,
      (j.begin + to_months(${choose("j.h", "permanent-after", [7, 12, 12, 12, 24, 24, 36])}))::date as permanent_from
    from every_job as j
    join employer as e on e.nr = j.employer
    join section as s on s.code = e.sector`,
    "drop table main_job",
  ];
}

const rate = `s.turnover * case when p.birth > 1996 then 2 when p.birth > 1988 then 1.3
  when p.birth > 1968 then 0.8 else 0.6 end`;

/**
 * The job every worker has. Those in service on the first day of the span began earlier; the others begin within
 * it. The share of the first is near 1 / (1 + 5 × rate), that of a population that stays as large as it is. Through
 * `side_nr` and `next_nr`, workers drawn at random, large employers are chosen as often as they have workers.
 */
const mainJobs = (workers: number) => `create table main_job as
  with person_rate as (
    select p.*, ${rate} as rate from person as p join section as s on s.code = p.sector
  ),
  began as (
    select
      *,
      birth <= 2004 and (${draw("h", "present")} < 1 / (1 + 4.2 * rate) or birth < 1961) as present
    from person_rate
  ),
  begun as (
    select
      *,
      case when present
        then date '${span.from}' - (20 + least(
          -ln(1 - ${draw("h", "tenure")}) / rate, greatest(0.2, 2021 - birth - 17)) * 365)::integer
        else greatest(
          date '${span.from}' + floor(${draw("h", "joined")} * 1790)::integer,
          make_date(birth + 16, 7, 1))
      end as first_day
    from began
  ),
  started as (
    select
      *,
      case when ${draw("h", "first-of-month")} < 0.65
        then date_trunc('month', first_day)::date else first_day end as begin
    from begun
  ),
  stopped as (
    select
      *,
      case when not stays then greatest(begin, date '${span.from}')
        + (30 + least(-ln(1 - ${draw("h", "stay")}) / rate, 60) * 365)::integer end as left_on,
      case when not stays and ${draw("h", "works-on")} >= 0.1
        then make_date(birth + 67, 1 + ${pick("h", "pension-month", "12")}, 1) - 1 end as pension
    from started
  ),
  ended as (
    select
      *,
      least(case when ${draw("h", "end-of-month")} < 0.7 then last_day(left_on) else left_on end, pension) as stop
    from stopped
  )
  select
    ${entity("h", "main-job")} as h, h as person, nr as person_nr, employer, begin, birth, woman,
    case when stop <= ${lastDay} then greatest(stop, begin) end as eind,
    rate, stop = pension as pensioned,
    floor(${draw("h", "side-employer")} * ${workers})::bigint as side_nr,
    floor(${draw("h", "next-employer")} * ${workers})::bigint as next_nr
  from ended`;

/** Second jobs beside the first: at another employer, or twice at the same one. */
const sideJobs = `select
    ${entity("m.h", "side-job")} as h, m.person, m.person_nr,
    case when ${draw("m.h", "side")} < 0.012 then m.employer else other.employer end as employer,
    a.begin,
    case when ${draw("m.h", "side-ends")} < 0.45 and a.begin + 90 < ${lastDay}
      then a.begin + 60 + floor(${draw("m.h", "side-length")} * (${lastDay} - a.begin - 60))::integer end as eind,
    m.birth, m.woman, 'side' as kind
  from main_job as m
  join person as other on other.nr = m.side_nr
  cross join lateral (
    select greatest(m.begin, date '2020-06-01') + 10 + floor(${draw("m.h", "side-from")}
      * (coalesce(m.eind, ${lastDay}) - greatest(m.begin, date '2020-06-01') - 40))::integer as begin
  ) as a
  where ${draw("m.h", "side")} < 0.042
    and coalesce(m.eind, ${lastDay}) - greatest(m.begin, date '2020-06-01') > 120`;

/** A later job of those who left, and did not die (see `reason` in contracts): mostly at another employer, sometimes back at the old one. */
const nextJobs = `select
    ${entity("m.h", "next-job")} as h, m.person, m.person_nr,
    case when ${draw("m.h", "next")} < 0.03 then m.employer else other.employer end as employer,
    a.begin,
    case when a.begin + 40 + (-ln(1 - ${draw("m.h", "next-stay")}) / m.rate * 365)::integer <= ${lastDay}
      then a.begin + 40 + (-ln(1 - ${draw("m.h", "next-stay")}) / m.rate * 365)::integer end as eind,
    m.birth, m.woman, 'next' as kind
  from main_job as m
  join person as other on other.nr = m.next_nr
  cross join lateral (
    select m.eind + 1 + floor(power(${draw("m.h", "next-gap")}, 3) * 300)::integer as begin
  ) as a
  where m.eind < date '2025-10-01' and not coalesce(m.pensioned, false) and m.birth > 1962
    and ${draw("m.h", "reason")} >= 0.008 and ${draw("m.h", "next")} < 0.3 and a.begin <= date '2025-12-01'`;
