/*---
id: baan
titel: De rijen van een dienstverband in een jaar, met de dagen waarop niet al een andere baan liep
na: [werkgever]
---*/
with jaren as (
  select
    jaar,
    min(van) as van,
    max(tot) as tot
  from periode
  group by jaar
),
-- Ook een rij die op de laatste dag van het vorige jaar eindigt: een geval kan dan op 1 januari aflopen.
rij as (
  select
    w.jaar,
    d.dienstverband_nr,
    d.medewerker_nr,
    d.werkgever_nr,
    d.begin as van,
    coalesce(d.eind + 1, 1000000) as tot,
    d.contractvorm,
    d.vaste_uren,
    cast(d.uren as double) as uren,
    cast(d.voltijdnorm as double) as voltijdnorm,
    case when d.leidinggevende then 1 when not d.leidinggevende then 0 end as leidinggevende,
    case when d.hoofdbaan then 1 else 0 end as hoofdbaan,
    case
      when d.deeltijdfactor is not null then cast(d.deeltijdfactor * 10000 as bigint)
      when d.uren is not null
        then cast(floor(cast(d.uren as double) * 10000 / cast(d.voltijdnorm as double) + 0.5) as bigint)
    end as deeltijd
  from dienstverband as d
  join feit_werkgever as w
    on w.werkgever_nr = d.werkgever_nr
    and w.levering_nr = d.levering_nr
  join jaren as j on j.jaar = w.jaar
  where d.begin < j.tot
    and coalesce(d.eind + 1, 1000000) >= j.van
),
soort as (
  select
    r.jaar,
    r.dienstverband_nr,
    r.medewerker_nr,
    r.werkgever_nr,
    r.van,
    r.tot,
    r.deeltijd,
    r.hoofdbaan,
    r.leidinggevende,
    coalesce(r.uren, cast(r.deeltijd as double) / 10000 * r.voltijdnorm) as uren,
    -- Vast is voor onbepaalde tijd en met vaste uren. Zegt de levering niets over vaste uren, dan zijn contracturen
    -- boven nul vaste uren; staan die er ook niet, dan is de vorm onbekend.
    case
      when r.contractvorm <> 'vast' and r.contractvorm <> 'tijdelijk' then r.contractvorm
      when coalesce(r.vaste_uren, r.deeltijd > 0) then r.contractvorm
      when r.contractvorm = 'vast' and not coalesce(r.vaste_uren, r.deeltijd > 0) then 'vast-zonder-uren'
      when r.contractvorm = 'tijdelijk' and not coalesce(r.vaste_uren, r.deeltijd > 0) then 'tijdelijk-zonder-uren'
    end as contract,
    -- Uitzend en nul uren staan buiten de verzuimcijfers, en zonder deeltijdfactor is er geen contracttijd.
    r.deeltijd > 0 and coalesce(r.contractvorm, '') <> 'uitzend' as telt_verzuim
  from rij as r
),
gelopen as (
  select
    s.jaar,
    s.dienstverband_nr,
    s.medewerker_nr,
    s.werkgever_nr,
    s.van,
    s.tot,
    s.deeltijd,
    s.hoofdbaan,
    s.leidinggevende,
    s.uren,
    s.contract,
    coalesce(s.telt_verzuim, false) as telt_verzuim,
    max(s.tot) over (
      partition by s.jaar, s.werkgever_nr, s.medewerker_nr, coalesce(s.telt_verzuim, false)
      order by s.van nulls last, s.dienstverband_nr nulls last
      rows between unbounded preceding and 1 preceding
    ) as al_tot
  from soort as s
)
select
  g.jaar,
  g.dienstverband_nr,
  g.medewerker_nr,
  g.werkgever_nr,
  g.van,
  g.tot,
  g.deeltijd,
  g.hoofdbaan,
  g.leidinggevende,
  g.uren,
  g.contract,
  g.telt_verzuim,
  greatest(g.van, coalesce(g.al_tot, g.van)) as kop_van
from gelopen as g
