import type { Output } from "./output.ts";
import { draw, entity, key, pick } from "./random.ts";

/**
 * Table `respondent`: who answered in the waves 2024 and 2025 at a minority of employers; response differs between
 * employers and groups. Six in ten keep their number over the waves; no number is that of the worker.
 */
export function surveyStatements(): string[] {
  return [
    `create table respondent as
    with asked as (
      select j.person, j.employer, any_value(e.h) as employer_h, w.wave, w.day,
        min(j.birth) as birth, bool_or(j.woman) as woman, bool_and(j.oncall) as oncall
      from job as j
      join employer as e on e.nr = j.employer
      join (values ('2024', date '2024-10-01'), ('2025', date '2025-10-01')) as w(wave, day)
        on w.day between j.begin and j.last_day
      where e.size >= 8 and ${draw("e.h", "survey")} < 0.1
      group by j.person, j.employer, w.wave, w.day
    ),
    answered as (
      select *, ${entity("xor(person, employer_h)", "respondent")} as panel
      from asked
      where ${draw("xor(person, hash(wave))", "responds")} < (0.2 + 0.6 * ${draw("employer_h", "response")})
        * case when woman then 1.1 else 0.92 end
        * case when oncall then 0.4 when birth > 1996 then 0.75 when birth < 1970 then 1.12 else 1 end
    )
    select
      case when ${draw("panel", "panel")} < 0.6 then panel else hash(xor(panel, hash(wave))) end as h,
      panel, employer_h, wave, birth, woman, day + ${pick("xor(panel, hash(wave))", "answer-day", "21")} as datum
    from answered`,
  ];
}

/** Respondents with two characteristics as delivered, and their answers. */
export function surveyOutputs(): Output[] {
  return [respondents, answers];
}

const age = "year(datum) - birth";

const respondents: Output = {
  table: "enquete",
  source: "select * from respondent",
  order: "h, wave",
  columns: {
    respondent_id: key("r", "h"),
    werkgever_id: key("w", "employer_h"),
    golf: "wave",
    datum: "datum",
    leeftijd: `case when ${draw("h", "age-unknown")} < 0.04 then null
      when ${age} < 25 then '15-25' when ${age} < 35 then '25-35' when ${age} < 45 then '35-45'
      when ${age} < 55 then '45-55' when ${age} < 65 then '55-65' else '65-75' end`,
    geslacht: `case when ${draw("h", "sex-withheld")} >= 0.03 then case when woman then 'V' else 'M' end end`,
  },
};

const cell = "xor(xor(h, hash(wave)), hash(item))";
const noise = `1.3 * (${draw(cell, "noise-1")} + ${draw(cell, "noise-2")} + ${draw(cell, "noise-3")} - 1.5)`;
/** As a deviation on a range of five answers. */
const deviation = `0.8 * (${draw("employer_h", "climate")} - 0.5)
  + 1.4 * (${draw("panel", "mood")} - 0.5)
  + 0.5 * (${draw("xor(panel, hash(scale))", "scale")} - 0.5)
  + case when wave = '2025' then 0.06 else 0 end
  + ${noise}`;
const opinion = `(mean - low + (high - low) / 4 * (${deviation})) / step`;
const answer = `(low + step * greatest(0, least((high - low) / step, round(${opinion}))))::integer`;

const answers: Output = {
  table: "enquete_antwoord",
  source: `select r.h, r.panel, r.employer_h, r.wave, i.scale, i.item, i.low, i.high, i.step, i.mean, i.reversed
    from respondent as r, item as i
    where ${draw("xor(xor(r.h, hash(r.wave)), hash(i.item))", "skipped")} >= 0.025`,
  order: "h, wave, item",
  columns: {
    respondent_id: key("r", "h"),
    golf: "wave",
    schaal: "scale",
    item: "item",
    waarde: `case when reversed then (low + high)::integer - ${answer} else ${answer} end`,
  },
};
