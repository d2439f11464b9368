/*---
id: stroom
titel: Kopdagen, instroom, uitstroom met reden en doorstroom per medewerker en periode
na: [werkgever, loopbaan, dienstperiode, vertrek, functiewissel]
---*/
with enkel as (
  select
    d.werkgever_nr,
    d.eenheid_id,
    d.van,
    d.tot
  from feit_dienstperiode as d
  where d.telt_geheel = 1
),
-- Wie ook banen had die niet meetellen: alleen de dagen met een baan die wel telt, elke dag een keer.
gemengd as (
  select
    l.werkgever_nr,
    l.eenheid_id,
    l.van,
    l.tot,
    max(l.tot) over (
      partition by l.werkgever_nr, l.medewerker_nr
      order by l.van nulls last, l.tot nulls last, l.dienstverband_nr nulls last
      rows between unbounded preceding and 1 preceding
    ) as al_tot
  from feit_loopbaan as l
  join feit_dienstperiode as d
    on d.werkgever_nr = l.werkgever_nr
    and d.medewerker_nr = l.medewerker_nr
    and d.van <= l.van
    and l.tot <= d.tot
  where l.telt = 1
    and d.telt_geheel = 0
),
in_dienst as (
  select e.werkgever_nr, e.eenheid_id, e.van, e.tot
  from enkel as e
  union all
  select g.werkgever_nr, g.eenheid_id, greatest(g.van, coalesce(g.al_tot, g.van)), g.tot
  from gemengd as g
),
gebeurd as (
  select
    d.werkgever_nr,
    d.eenheid_id,
    d.van as dag,
    'in' as soort
  from feit_dienstperiode as d
  where d.begonnen = 1
    and d.telt_begin = 1
  union all
  select
    v.werkgever_nr,
    v.eenheid_id,
    v.dag,
    case
      when v.reden_uit = 'pensioen' or v.reden_uit = 'overlijden' then 'natuurlijk'
      when v.reden_uit = 'eigen' or v.reden_uit = 'einde-contract' then v.reden_uit
      when v.reden_uit is null then 'onbekend'
      else 'overig'
    end
  from feit_vertrek as v
  union all
  select f.werkgever_nr, f.eenheid_id, f.dag, 'door'
  from feit_functiewissel as f
),
stuk as (
  select
    p.jaar,
    p.code as periode,
    i.werkgever_nr,
    i.eenheid_id,
    greatest(0, least(i.tot, p.tot) - greatest(i.van, p.van)) as kopdagen,
    0 as aantal,
    '' as soort
  from in_dienst as i
  join periode as p
    on p.van < i.tot
    and i.van < p.tot
  union all
  select p.jaar, p.code, g.werkgever_nr, g.eenheid_id, 0, 1, g.soort
  from gebeurd as g
  join periode as p
    on p.van <= g.dag
    and g.dag < p.tot
),
per_medewerker as (
  select
    s.jaar,
    s.periode,
    s.werkgever_nr,
    s.eenheid_id,
    cast(sum(s.kopdagen) as bigint) as kopdagen,
    cast(sum(case when s.soort = 'in' then s.aantal else 0 end) as bigint) as instroom,
    cast(sum(case when s.soort = 'in' or s.soort = 'door' then 0 else s.aantal end) as bigint) as uitstroom,
    cast(sum(case when s.soort = 'eigen' then s.aantal else 0 end) as bigint) as eigen,
    cast(sum(case when s.soort = 'natuurlijk' then s.aantal else 0 end) as bigint) as natuurlijk,
    cast(sum(case when s.soort = 'einde-contract' then s.aantal else 0 end) as bigint) as einde_contract,
    cast(sum(case when s.soort = 'onbekend' then s.aantal else 0 end) as bigint) as onbekend,
    cast(sum(case when s.soort = 'door' then s.aantal else 0 end) as bigint) as doorstroom
  from stuk as s
  group by
    s.jaar,
    s.periode,
    s.werkgever_nr,
    s.eenheid_id
),
-- Een werkgever die van niemand een reden geeft, heeft de redenen niet geleverd: dat is geen nul.
zwijgt as (
  select
    m.jaar,
    m.werkgever_nr
  from per_medewerker as m
  group by
    m.jaar,
    m.werkgever_nr
  having sum(m.uitstroom) > 0
    and sum(m.uitstroom) = sum(m.onbekend)
)
select
  m.jaar,
  m.periode,
  m.werkgever_nr,
  m.eenheid_id,
  m.kopdagen,
  m.instroom,
  m.uitstroom,
  m.eigen,
  m.natuurlijk,
  m.einde_contract,
  m.doorstroom,
  case when z.werkgever_nr is null then 1 else 0 end as reden_geleverd
from per_medewerker as m
join feit_werkgever as w
  on w.jaar = m.jaar
  and w.werkgever_nr = m.werkgever_nr
left join zwijgt as z
  on z.jaar = m.jaar
  and z.werkgever_nr = m.werkgever_nr
