/*---
id: respondent
titel: Wie er in een jaar een enquête invulde, per golf, en waar hij werkte
na: [werkgever]
---*/
-- Wie in een golf twee keer voorkomt, telt een keer.
with ingevuld as (
  select
    e.levering_nr,
    e.respondent_nr,
    e.golf,
    min(e.werkgever_nr) as werkgever_nr,
    max(e.datum) as datum,
    max({{json_text(e.kenmerken, 'leeftijd')}}) as leeftijd
  from enquete as e
  group by
    e.levering_nr,
    e.respondent_nr,
    e.golf
),
golf as (
  select
    i.levering_nr,
    i.golf,
    max(i.datum) as datum
  from ingevuld as i
  group by
    i.levering_nr,
    i.golf
),
-- Zonder eigen datum geldt de laatste van de golf. Heeft een golf geen enkele datum, dan telt zij alleen in het jaar
-- waarnaar zij heet.
gedateerd as (
  select
    i.levering_nr,
    i.respondent_nr,
    i.golf,
    i.werkgever_nr,
    d.dag,
    coalesce(cast(d.jaar as varchar), i.golf) as jaar,
    coalesce(c.code, n.code, '?') as leeftijd
  from ingevuld as i
  join golf as g
    on g.levering_nr = i.levering_nr
    and g.golf = i.golf
  left join dim_dag as d on d.dag = coalesce(i.datum, g.datum)
  left join codelijst_leeftijd as c on c.code = i.leeftijd
  left join codelijst_leeftijd as n on n.naam = i.leeftijd
)
select
  w.jaar,
  g.levering_nr,
  g.respondent_nr,
  g.golf,
  g.werkgever_nr,
  g.dag,
  g.leeftijd
from gedateerd as g
join feit_werkgever as w
  on w.werkgever_nr = g.werkgever_nr
  and w.levering_enquete = g.levering_nr
  and cast(w.jaar as varchar) = g.jaar
