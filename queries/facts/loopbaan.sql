/*---
id: loopbaan
titel: De rijen van dienstverbanden over de jaren heen, zo ver als een levering ervoor spreekt
na: [dienstjaar]
---*/
with genummerd as (
  select
    d.jaar,
    d.werkgever_nr,
    d.levering_nr,
    d.van,
    d.tot,
    d.jaar - row_number() over (
      partition by d.werkgever_nr, d.levering_nr
      order by d.jaar nulls last
    ) as reeks
  from feit_dienstjaar as d
),
-- De jaren waarin een levering achter elkaar spreekt zijn een stuk: zo blijft een rij van een baan een rij.
stuk as (
  select
    g.werkgever_nr,
    g.levering_nr,
    min(g.van) as van,
    max(g.tot) as tot
  from genummerd as g
  group by
    g.werkgever_nr,
    g.levering_nr,
    g.reeks
),
rij as (
  select
    d.werkgever_nr,
    d.medewerker_nr,
    d.dienstverband_nr,
    d.begin,
    greatest(d.begin, s.van) as van,
    least(coalesce(d.eind + 1, 1000000), s.tot) as tot,
    case when d.eind + 1 <= s.tot then 1 else 0 end as beeindigd,
    d.contractvorm,
    d.vaste_uren,
    d.functiegroep,
    d.reden_uit,
    d.bestemming,
    case when d.hoofdbaan then 1 else 0 end as hoofdbaan,
    case
      when d.deeltijdfactor is not null then cast(d.deeltijdfactor * 10000 as bigint)
      when d.uren is not null
        then cast(floor(cast(d.uren as double) * 10000 / cast(d.voltijdnorm as double) + 0.5) as bigint)
    end as deeltijd
  from dienstverband as d
  join stuk as s
    on s.werkgever_nr = d.werkgever_nr
    and s.levering_nr = d.levering_nr
  where d.begin < s.tot
    and coalesce(d.eind + 1, 1000000) >= s.van
)
select
  r.werkgever_nr,
  r.medewerker_nr,
  r.dienstverband_nr,
  min(r.dienstverband_nr) over (partition by r.werkgever_nr, r.medewerker_nr) as eenheid_id,
  r.begin,
  r.van,
  r.tot,
  r.beeindigd,
  r.functiegroep,
  r.reden_uit,
  r.bestemming,
  r.hoofdbaan,
  r.deeltijd,
  -- Uitzend en nul uren staan buiten de verloopcijfers.
  case when r.deeltijd > 0 and coalesce(r.contractvorm, '') <> 'uitzend' then 1 else 0 end as telt,
  case when r.contractvorm = 'tijdelijk' then 1 else 0 end as tijdelijk,
  case when r.contractvorm = 'vast' and coalesce(r.vaste_uren, r.deeltijd > 0) then 1 else 0 end as vast
from rij as r
