/*---
id: meting
titel: De golf die in een periode voor een respondent spreekt, de laatste die hij invulde
na: [respondent, kenmerk_respondent]
---*/
with gemeten as (
  select
    p.code as periode,
    p.jaar,
    p.soort,
    k.eenheid_id,
    r.levering_nr,
    r.respondent_nr,
    r.golf,
    r.werkgever_nr,
    r.dag,
    row_number() over (
      partition by p.code, k.eenheid_id
      order by r.dag desc nulls last, r.golf desc nulls last
    ) as volgnummer
  from feit_respondent as r
  join feit_kenmerk_respondent as k
    on k.jaar = r.jaar
    and k.medewerker_nr = r.respondent_nr
    and k.werkgever_nr = r.werkgever_nr
  join periode as p
    on p.jaar = r.jaar
    and (p.soort = 'jaar' or (p.van <= r.dag and r.dag < p.tot))
)
select
  g.periode,
  g.jaar,
  g.soort,
  g.eenheid_id,
  g.levering_nr,
  g.respondent_nr,
  g.golf,
  g.werkgever_nr,
  g.dag
from gemeten as g
where g.volgnummer = 1
