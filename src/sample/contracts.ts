import { span } from "./facts.ts";
import { choose, draw, pick } from "./random.ts";

/**
 * Table `job_row`: a job cut at the days on which hours, contract or function change. Row i of a job ends the day
 * before row i + 1 begins, so that rows never overlap and leave no gap.
 */
export function contractStatements(): string[] {
  return [
    `create table job_row as
    with changes as (
      select
        *,
        case when temporary and not oncall and not agency then permanent_from end as made_permanent,
        case when not oncall and ${draw("h", "changes-hours")} < 0.24 then ${someMonth("hours-1")} end as hours_1,
        case when not oncall and ${draw("h", "changes-hours")} < 0.08 then ${someMonth("hours-2")} end as hours_2,
        case when ${draw("h", "changes-function")} < 0.1 then ${someMonth("function")} end as promoted
      from job
    ),
    cut as (
      select
        *,
        list_sort(list_distinct(list_filter(
          [begin, made_permanent, hours_1, hours_2, promoted],
          lambda day : day is not null and day >= begin and day <= last_day
            and (day = begin or day >= date '${span.from}')
        ))) as days
      from changes
    ),
    stretches as (
      select *, unnest(range(1, len(days) + 1)) as i from cut
    ),
    stretch as (
      select
        * exclude (begin, eind, days),
        days[i] as begin,
        case when i < len(days) then days[i + 1] - 1 else eind end as eind,
        i = len(days) as last_row,
        case
          when oncall then 0
          when hours_2 <= days[i] then ${hours("hours-c")}
          when hours_1 <= days[i] then ${hours("hours-b")}
          else ${hours("hours-a")}
        end::double as uren
      from stretches
    )
    select
      h, person, employer, kind, sector, last_day, begin, eind, last_row, uren, norm,
      round(uren / norm, 4) as factor,
      ${contract} as contractvorm,
      case
        when oncall then 'N'
        when agency then ${choose("h", "agency-hours", ["J", "J", "J", "N"])}
        when ${draw("h", "no-fixed-hours")} < 0.02 then 'N'
        else 'J'
      end as vaste_uren,
      case
        when promoted <= begin then ${choose("h", "function-b", ["04", "05", "03", "08", "01", "10", "07"])}
        when ${draw("h", "function-own")} < 0.62 then occupation
        else ${choose("h", "function-a", ["04", "04", "03", "11", "05", "08", "07", "12", "06", "13"])}
      end as functiegroep,
      case when ${draw("h", "leads")} < case when promoted <= begin then 0.3 when birth < 1993 then 0.09 else 0.01 end
        then 'J' else 'N' end as leidinggevende,
      case when last_row and eind is not null then ${reason} end as reden_uit,
      case when last_row and eind is not null then ${destination} end as bestemming
    from stretch`,
  ];
}

/** The first day of a month in the part of the job that lies within the span. */
function someMonth(purpose: string): string {
  const first = `greatest(begin, date '${span.from}')`;
  return `date_trunc('month', ${first} + 31 + floor(${draw("h", purpose)} * (last_day - ${first}))::integer)::date`;
}

/** Full-time share by sex, then a part-time week that is short for the very young and for second jobs. */
function hours(purpose: string): string {
  const part = choose("h", `${purpose}-part`, [12, 16, 16, 20, 20, 24, 24, 24, 28, 28, 32, 32, 32, 34]);
  const young = choose("h", `${purpose}-young`, [6, 8, 8, 10, 12, 12, 16, 20, 24]);
  const side = choose("h", `${purpose}-side`, [4, 6, 8, 8, 10, 12, 16]);
  return `case
    when kind = 'side' then ${side}
    when ${draw("h", purpose)} < 0.015 then least(norm + 4, 40)
    when ${draw("h", purpose)} < case when woman then full_time_women else full_time_men end then norm
    when birth > 2001 then ${young}
    else least(${part}, norm)
  end`;
}

const contract = `case
  when oncall then 'oproep'
  when agency then 'uitzend'
  when temporary and (begin < made_permanent) then 'tijdelijk'
  when ${draw("h", "other-contract")} < 0.008 then 'overig'
  else 'vast'
end`;

const reason = `case
  when year(eind) - birth >= 66 then 'pensioen'
  when kind = 'main' and ${draw("h", "reason")} < 0.008 then 'overlijden'
  when temporary and begin < permanent_from and ${draw("h", "reason")} < 0.5 then 'einde-contract'
  when ${draw("h", "reason")} < 0.75 then 'eigen'
  when ${draw("h", "reason")} < 0.9 then 'werkgever'
  when ${draw("h", "reason")} < 0.97 then 'anders'
end`;

const destination = `case
  when year(eind) - birth >= 66 or ${draw("h", "destination-known")} < 0.4 then null
  else (['zelfde-sector', 'zelfde-sector', 'andere-sector', 'andere-sector', 'zelfstandig', 'onderwijs', 'onbekend'])
    [1 + ${pick("h", "destination", "7")}]
end`;
