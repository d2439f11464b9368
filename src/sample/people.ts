import { choose, draw, entity } from "./random.ts";

/**
 * Table `person`: one row per worker, with the employer of the main job. `k` counts the workers of an employer; the
 * first one stays to the end, so that no employer is left without workers.
 */
export function personStatements(seed: number): string[] {
  return [
    `create table person as
    with placed as (
      select
        e.nr as employer, e.sector, t.k,
        e.first_person + t.k as nr,
        ${entity("(e.first_person + t.k)::ubigint", `${seed}/person`)} as h
      from employer as e, range(e.persons) as t(k)
    )
    select
      p.nr, p.h, p.employer, p.sector, p.k = 0 as stays,
      case when p.k = 0 then greatest(1964, ${birthYear("p.h")}) else ${birthYear("p.h")} end as birth,
      ${draw("p.h", "sex")} < s.women as woman
    from placed as p
    join section as s on s.code = p.sector`,
  ];
}

/** Ages of halfway 2023: the young of a section evenly from 16 to 24, the others from 25 to 66 with a hump. */
function birthYear(h: string): string {
  return `(2023 - floor(case when ${draw(h, "young")} < s.young
    then 16 + 9 * ${draw(h, "age-young")}
    else 25 + 42 * (0.6 * ${draw(h, "age-1")} + 0.4 * ${draw(h, "age-2")})
  end))::integer`;
}

/** Columns of the table medewerker, over the rows of `person`. */
export function personColumns(): Readonly<Record<string, string>> {
  const level = choose("h", "education", ["12", "1", "211", "212", "212", "2", "213", "31", "31", "32"]);
  return {
    geboortejaar: `case when ${draw("h", "birth-unknown")} >= 0.003 then birth end`,
    geslacht: `case
      when ${draw("h", "sex-unknown")} < 0.002 then null
      when ${draw("h", "sex-unknown")} < 0.004 then 'X'
      when woman then 'V' else 'M' end`,
    onderwijs: `case
      when ${draw("h", "education-unknown")} < 0.08 then null
      when birth > 2004 then ${choose("h", "education-young", ["12", "12", "213", "212"])}
      else ${level} end`,
  };
}
