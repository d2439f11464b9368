/*---
id: werkgever-sprong
code: WERKGEVER-SPRONG
ernst: opmerking
tabel: werkgever
kolom: werkgever_id
melding: Het aantal mensen in dienst is in een jaar verdubbeld of gehalveerd.
advies: Controleer of alle dienstverbanden zijn geleverd, ook die van mensen die uit dienst gingen.
---*/
with jaren as (
  select
    l.jaar,
    min(m.van) as van,
    least(max(m.tot) - 1, max(p.dag)) as tot
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
  cross join peildag as p
  group by l.jaar
),
stand as (
  select
    b.werkgever_nr,
    j.jaar,
    sum(case when b.begin <= j.van and b.eind >= j.van then b.personen else 0 end)
    + count(distinct case when b.begin <= j.van and b.eind >= j.van then b.medewerker_nr end) as eerst,
    sum(case when b.begin <= j.tot and b.eind >= j.tot then b.personen else 0 end)
    + count(distinct case when b.begin <= j.tot and b.eind >= j.tot then b.medewerker_nr end) as later
  from hulp_bezetting as b
  join jaren as j on b.begin <= j.tot
    and b.eind >= j.van
  group by
    b.werkgever_nr,
    j.jaar
)
select
  w.rij
from werkgever as w
join stand as s on s.werkgever_nr = w.werkgever_nr
where greatest(s.eerst, s.later) >= 20
  and greatest(s.eerst, s.later) > 2 * least(s.eerst, s.later)
