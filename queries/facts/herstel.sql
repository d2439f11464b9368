/*---
id: herstel
titel: Verzuimgevallen die in een periode eindigden, per dienstverband
na: [baan, geval]
---*/
with afgelopen as (
  select
    p.code as periode,
    g.dienstverband_nr,
    g.geheel_hersteld,
    g.geheel_hersteld - g.begin as dagen,
    row_number() over (
      partition by p.code, g.werkgever_nr, g.medewerker_nr, g.begin
      order by g.dienstverband_nr nulls last, g.verzuim_nr nulls last
    ) as volgnummer
  from feit_geval as g
  join feit_baan as b
    on b.jaar = g.jaar
    and b.dienstverband_nr = g.dienstverband_nr
    and b.van <= greatest(g.begin, g.geheel_hersteld - 1)
    and greatest(g.begin, g.geheel_hersteld - 1) < b.tot
  join periode as p
    on p.jaar = g.jaar
    and p.van <= g.geheel_hersteld
    and g.geheel_hersteld < p.tot
  where b.telt_verzuim
)
select
  a.periode,
  a.dienstverband_nr,
  count(*) as gevallen,
  cast(sum(a.dagen) as bigint) as dagen,
  -- De duur van het laatste: de dag van herstel staat voorop in het getal.
  max(cast(a.geheel_hersteld as bigint) * 100000 + a.dagen) % 100000 as laatste_dagen
from afgelopen as a
where a.volgnummer = 1
group by
  a.periode,
  a.dienstverband_nr
