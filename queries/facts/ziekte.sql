/*---
id: ziekte
titel: Ziektedagen per verzuimgeval en periode, en of het geval langer duurt dan er meetelt
na: [baan, geval, zwangerschapsverlof]
---*/
with deel as (
  select
    d.levering_nr,
    d.verzuim_nr,
    d.vanaf,
    d.ao_pct,
    max(d.vanaf) over (
      partition by d.levering_nr, d.verzuim_nr
      order by d.vanaf nulls last
      rows between 1 following and 1 following
    ) as volgend
  from verzuim_deel as d
),
eerste as (
  select
    d.levering_nr,
    d.verzuim_nr,
    min(d.vanaf) as vanaf
  from verzuim_deel as d
  group by
    d.levering_nr,
    d.verzuim_nr
),
-- Tot het eerste deel, en zonder delen, is een geval 100 %.
stuk as (
  select
    g.jaar,
    g.verzuim_nr,
    g.dienstverband_nr,
    g.begin,
    g.begin as van,
    least(coalesce(g.hersteld, 1000000), coalesce(e.vanaf, 1000000)) as tot,
    1000000 as ao
  from feit_geval as g
  left join eerste as e
    on e.verzuim_nr = g.verzuim_nr
    and e.levering_nr = g.levering_nr
  union all
  select
    g.jaar,
    g.verzuim_nr,
    g.dienstverband_nr,
    g.begin,
    greatest(g.begin, d.vanaf) as van,
    least(coalesce(g.hersteld, 1000000), coalesce(d.volgend, 1000000)) as tot,
    cast(d.ao_pct * 10000 as bigint) as ao
  from feit_geval as g
  join deel as d
    on d.verzuim_nr = g.verzuim_nr
    and d.levering_nr = g.levering_nr
),
in_dienst as (
  select
    s.jaar,
    s.verzuim_nr,
    s.dienstverband_nr,
    s.begin,
    greatest(s.van, b.van) as van,
    least(s.tot, b.tot) as tot,
    s.ao * b.deeltijd as gewicht
  from stuk as s
  join feit_baan as b
    on b.jaar = s.jaar
    and b.dienstverband_nr = s.dienstverband_nr
    and b.van < s.tot
    and s.van < b.tot
  where b.telt_verzuim
    and s.van < s.tot
),
-- Een dag in zwangerschapsverlof is geen ziektedag: die gaat er met een min weer af.
met_teken as (
  select
    i.jaar,
    i.verzuim_nr,
    i.dienstverband_nr,
    i.begin,
    i.van,
    i.tot,
    i.gewicht,
    1 as teken
  from in_dienst as i
  union all
  select
    i.jaar,
    i.verzuim_nr,
    i.dienstverband_nr,
    i.begin,
    greatest(i.van, z.van) as van,
    least(i.tot, z.tot) as tot,
    i.gewicht,
    -1 as teken
  from in_dienst as i
  join feit_zwangerschapsverlof as z
    on z.jaar = i.jaar
    and z.dienstverband_nr = i.dienstverband_nr
    and z.van < i.tot
    and i.van < z.tot
),
-- De 730e dag na het begin en wat daarna komt telt niet in de ziektedagen, wel in de dagen dat iemand ziek was.
in_periode as (
  select
    m.jaar,
    p.code as periode,
    m.verzuim_nr,
    m.dienstverband_nr,
    m.gewicht,
    m.teken * (least(m.tot, p.tot) - greatest(m.van, p.van)) as dagen,
    m.teken * greatest(0, least(m.tot, p.tot, m.begin + 730) - greatest(m.van, p.van)) as getelde_dagen
  from met_teken as m
  join periode as p
    on p.jaar = m.jaar
    and p.van < m.tot
    and m.van < p.tot
)
select
  i.jaar,
  i.periode,
  i.verzuim_nr,
  i.dienstverband_nr,
  cast(sum(i.dagen) as bigint) as ziek,
  cast(sum(i.getelde_dagen * i.gewicht) as bigint) as ziektedagen_fte,
  cast(sum(i.dagen * i.gewicht) as bigint) as ziektedagen_fte_alle,
  case when sum(i.dagen) > sum(i.getelde_dagen) then 1 else 0 end as gekapt
from in_periode as i
group by
  i.jaar,
  i.periode,
  i.verzuim_nr,
  i.dienstverband_nr
