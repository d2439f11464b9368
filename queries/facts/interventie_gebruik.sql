/*---
id: interventie_gebruik
titel: Welke interventies een werkgever in een periode gebruikt, met het bewijs en of meer fondsen haar gebruiken
na: [deelname, werkgever_fonds]
---*/
-- Alleen per jaar: een interventie die doorloopt is in elk kwartaal in gebruik en in het jaar een keer, dus een
-- jaar is niet de som van zijn kwartalen.
with gebruik as (
  select
    d.jaar,
    d.periode,
    d.werkgever_nr,
    d.interventie_nr
  from feit_deelname as d
  join periode as p
    on p.code = d.periode
    and p.soort = 'jaar'
  group by
    d.jaar,
    d.periode,
    d.werkgever_nr,
    d.interventie_nr
),
fondsen as (
  select
    g.periode,
    g.interventie_nr,
    count(distinct f.fonds) as fondsen
  from gebruik as g
  join feit_werkgever_fonds as f
    on f.jaar = g.jaar
    and f.werkgever_nr = g.werkgever_nr
  group by
    g.periode,
    g.interventie_nr
)
select
  g.jaar,
  g.periode,
  g.werkgever_nr,
  g.interventie_nr,
  coalesce(k.code, 'onbekend') as ladder,
  case when f.fonds is null then 0 else 1 end as heeft_fonds,
  case when n.fondsen >= 2 then 1 else 0 end as gedeeld
from gebruik as g
join interventie as i on i.interventie_nr = g.interventie_nr
left join codelijst_interventie_ladder as k on k.code = i.ladder
left join feit_werkgever_fonds as f
  on f.jaar = g.jaar
  and f.werkgever_nr = g.werkgever_nr
left join fondsen as n
  on n.periode = g.periode
  and n.interventie_nr = g.interventie_nr
