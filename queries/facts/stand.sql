/*---
id: stand
titel: De dienstverbanden op de laatste dag van een periode, en welk daarvan iemands hoofdbaan is
na: [werkgever, baan]
---*/
with laatste_dag as (
  select
    p.code as periode,
    b.jaar,
    b.dienstverband_nr,
    b.werkgever_nr,
    b.medewerker_nr,
    b.van,
    b.hoofdbaan,
    b.deeltijd
  from feit_baan as b
  join periode as p
    on p.jaar = b.jaar
    and b.van < p.tot
    and b.tot >= p.tot
),
per_baan as (
  select
    l.periode,
    l.jaar,
    l.dienstverband_nr,
    min(l.werkgever_nr) as werkgever_nr,
    min(l.medewerker_nr) as medewerker_nr,
    min(l.van) as van,
    max(l.hoofdbaan) as hoofdbaan,
    max(l.deeltijd) as deeltijd
  from laatste_dag as l
  group by
    l.periode,
    l.jaar,
    l.dienstverband_nr
)
-- De hoofdbaan is wat de levering zo noemt, anders de grootste baan, anders de langste. Is dan nog niets beslist,
-- dan beslist de plaats in de tabellen: zo hangt geen cijfer af van de volgorde van de rijen.
select
  b.periode,
  b.dienstverband_nr,
  b.deeltijd,
  row_number() over (
    partition by b.periode, b.medewerker_nr
    order by
      b.hoofdbaan desc nulls last,
      b.deeltijd desc nulls last,
      b.van nulls last,
      w.sector nulls last,
      w.regio nulls last,
      w.grootte nulls last,
      b.dienstverband_nr nulls last
  ) as volgnummer
from per_baan as b
join feit_werkgever as w
  on w.jaar = b.jaar
  and w.werkgever_nr = b.werkgever_nr
