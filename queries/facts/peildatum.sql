/*---
id: peildatum
titel: De hoofdbaan van iemand op de laatste dag van een periode en twaalf maanden eerder
na: [werkgever, terugblik, dienstjaar, loopbaan, dienstperiode]
---*/
with dagen as (
  select
    t.jaar,
    t.periode,
    t.tot - 1 as nu,
    t.van_12 - 1 as toen
  from feit_terugblik as t
),
-- Alleen wie bij een leverancier steeds een dienstperiode heeft, en daarin alleen banen die tellen, is zonder keuze
-- van een hoofdbaan te volgen. Dat is bijna iedereen.
enkel as (
  select
    d.medewerker_nr,
    min(d.werkgever_nr) as werkgever_nr,
    min(d.eenheid_id) as eenheid_id,
    min(d.van) as van,
    max(d.tot) as tot
  from feit_dienstperiode as d
  group by d.medewerker_nr
  having count(*) = 1
    and min(d.telt_geheel) = 1
),
meer as (
  select
    l.medewerker_nr,
    l.werkgever_nr,
    l.eenheid_id,
    l.dienstverband_nr,
    l.van,
    l.tot,
    l.hoofdbaan,
    l.deeltijd
  from feit_loopbaan as l
  left join enkel as e on e.medewerker_nr = l.medewerker_nr
  where e.medewerker_nr is null
    and l.telt = 1
),
moment as (
  select
    d.periode,
    0 as is_nu,
    d.toen as dag
  from dagen as d
  union all
  select d.periode, 1, d.nu
  from dagen as d
),
gekozen as (
  select
    o.periode,
    o.is_nu,
    m.medewerker_nr,
    m.werkgever_nr,
    m.eenheid_id,
    row_number() over (
      partition by o.periode, o.is_nu, m.medewerker_nr
      order by
        m.hoofdbaan desc nulls last,
        m.deeltijd desc nulls last,
        m.van nulls last,
        m.dienstverband_nr nulls last
    ) as volgnummer
  from meer as m
  join moment as o
    on m.van <= o.dag
    and o.dag < m.tot
),
kiezer as (
  select
    g.periode,
    g.medewerker_nr,
    max(case when g.is_nu = 0 then g.werkgever_nr end) as werkgever_toen,
    max(case when g.is_nu = 0 then g.eenheid_id end) as eenheid_toen,
    max(case when g.is_nu = 1 then g.werkgever_nr end) as werkgever_nu,
    max(case when g.is_nu = 1 then g.eenheid_id end) as eenheid_nu
  from gekozen as g
  where g.volgnummer = 1
  group by
    g.periode,
    g.medewerker_nr
),
-- Een werkgever is te volgen als er van voor het eerste moment tot nu zonder onderbreking is geleverd.
volgbaar as (
  select
    d.periode,
    w.werkgever_nr
  from dagen as d
  join feit_dienstjaar as j
    on j.jaar = d.jaar
    and j.sinds <= d.toen
  join feit_werkgever as w
    on w.jaar = j.jaar
    and w.werkgever_nr = j.werkgever_nr
),
ieder as (
  select
    d.periode,
    case when e.van <= d.toen and d.toen < e.tot then e.werkgever_nr end as werkgever_toen,
    case when e.van <= d.toen and d.toen < e.tot then e.eenheid_id end as eenheid_toen,
    case when e.van <= d.nu and d.nu < e.tot then e.werkgever_nr end as werkgever_nu,
    case when e.van <= d.nu and d.nu < e.tot then e.eenheid_id end as eenheid_nu
  from enkel as e
  join dagen as d
    on (e.van <= d.toen and d.toen < e.tot)
    or (e.van <= d.nu and d.nu < e.tot)
  union all
  select k.periode, k.werkgever_toen, k.eenheid_toen, k.werkgever_nu, k.eenheid_nu
  from kiezer as k
)
select
  i.periode,
  case when t.werkgever_nr is not null then i.eenheid_toen end as eenheid_toen,
  case when n.werkgever_nr is not null then i.eenheid_nu end as eenheid_nu,
  case when i.werkgever_toen = i.werkgever_nu then 1 else 0 end as zelfde_werkgever,
  -- Een werkgever houdt de sector van nu: een nieuwe indeling is geen overstap. Leeg is onbekend.
  case
    when i.werkgever_toen is null then case when b.sector <> '?' then 0 end
    when i.werkgever_nu is null then case when a.sector <> '?' then 0 end
    when i.werkgever_toen = i.werkgever_nu then 1
    when a.sector = '?' or b.sector = '?' then null
    when a.sector = b.sector then 1
    when a.sector <> b.sector then 0
  end as zelfde_sector
from ieder as i
join periode as p on p.code = i.periode
left join volgbaar as t
  on t.periode = i.periode
  and t.werkgever_nr = i.werkgever_toen
left join volgbaar as n
  on n.periode = i.periode
  and n.werkgever_nr = i.werkgever_nu
left join feit_werkgever as a
  on a.jaar = p.jaar
  and a.werkgever_nr = i.werkgever_toen
left join feit_werkgever as b
  on b.jaar = p.jaar
  and b.werkgever_nr = i.werkgever_nu
