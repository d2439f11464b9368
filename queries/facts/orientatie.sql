/*---
id: orientatie
titel: Wie zich in de 12 maanden tot de peildatum orienteerde, met een interventie of met het eigen paspoort
na: [terugblik, bereik, peil, paspoort]
---*/
with geleverd as (
  select
    b.jaar,
    b.werkgever_nr,
    min(b.vanaf) as vanaf
  from feit_bereik as b
  where b.tabel = 'deelname'
  group by
    b.jaar,
    b.werkgever_nr
),
-- Een interventie rond weten: iemand ontdekt waar hij staat, zoals met een loopbaanscan of ontwikkeladvies.
begonnen as (
  select
    p.periode,
    p.eenheid_id
  from deelname as d
  join interventie as i
    on i.interventie_nr = d.interventie_nr
    and i.mechanisme = 'weten'
  join feit_peil as p on p.medewerker_nr = d.medewerker_nr
  join feit_terugblik as t
    on t.periode = p.periode
    and d.begin >= t.van_12
    and d.begin < t.tot
  join feit_bereik as b
    on b.jaar = p.jaar
    and b.werkgever_nr = p.werkgever_nr
    and b.tabel = 'deelname'
    and b.levering_nr = d.levering_nr
    and d.begin >= b.van
    and d.begin < b.tot
  where d.werkgever_nr is null
    or d.werkgever_nr = p.werkgever_nr
  group by
    p.periode,
    p.eenheid_id
)
select
  p.periode,
  p.eenheid_id,
  case when g.eenheid_id is null then 0 else 1 end as interventie,
  case when s.heeft = 1 and s.door_werknemer >= s.van_12 and s.door_werknemer < s.tot then 1 else 0 end as paspoort,
  case when s.door_werknemer >= s.tot then 1 else 0 end as paspoort_onbekend
from feit_peil as p
join feit_terugblik as t on t.periode = p.periode
join geleverd as l
  on l.jaar = p.jaar
  and l.werkgever_nr = p.werkgever_nr
  and l.vanaf <= t.jaar_12
join feit_paspoort as s
  on s.periode = p.periode
  and s.eenheid_id = p.eenheid_id
  and s.op_slot = 1
left join begonnen as g
  on g.periode = p.periode
  and g.eenheid_id = p.eenheid_id
