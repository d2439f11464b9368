/*---
id: paspoort
titel: Paspoorten van wie op de peildatum in dienst is, met de stand van de levering
na: [werkgever, terugblik, peil]
---*/
with laatste as (
  select
    j.levering_nr,
    max(j.jaar) as jaar
  from levering_jaar as j
  group by j.levering_nr
),
slot as (
  select
    jaar,
    max(tot) as tot
  from periode
  group by jaar
)
select
  p.periode,
  p.eenheid_id,
  t.van_12,
  t.van_24,
  t.tot,
  case when s.medewerker_nr is not null and coalesce(s.aangemaakt, 0) < t.tot then 1 else 0 end as heeft,
  -- De levering bewaart alleen de laatste wijziging: alleen op haar eigen laatste dag is bekend wat er toen gold.
  case when l.jaar = p.jaar and e.tot = t.tot then 1 else 0 end as op_slot,
  coalesce(s.aangemaakt, 0) as aangemaakt,
  coalesce(s.bijgewerkt_werknemer, 0) as door_werknemer,
  coalesce(s.bijgewerkt_werkgever, 0) as door_werkgever,
  s.wie_ben_ik,
  s.wat_kan_ik,
  s.wat_wil_ik,
  s.bewijzen
from feit_peil as p
join feit_terugblik as t on t.periode = p.periode
join slot as e on e.jaar = p.jaar
join feit_werkgever as w
  on w.jaar = p.jaar
  and w.werkgever_nr = p.werkgever_nr
join laatste as l on l.levering_nr = w.levering_paspoort
left join paspoort as s
  on s.levering_nr = w.levering_paspoort
  and s.werkgever_nr = p.werkgever_nr
  and s.medewerker_nr = p.medewerker_nr
