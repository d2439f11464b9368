/*---
id: stand
titel: De dienstverbanden op de laatste dag van een periode, en welk daarvan iemands hoofdbaan is
na: [werkgever, baan]
---*/
with meer_banen as (
  select
    b.jaar,
    b.medewerker_nr
  from feit_baan as b
  group by
    b.jaar,
    b.medewerker_nr
  having min(b.dienstverband_nr) < max(b.dienstverband_nr)
),
-- De rijen van een dienstverband overlappen niet, dus op een dag is er van elk hooguit een.
laatste_dag as (
  select
    p.code as periode,
    b.jaar,
    b.dienstverband_nr,
    b.werkgever_nr,
    b.medewerker_nr,
    b.van,
    b.hoofdbaan,
    b.deeltijd,
    b.leidinggevende,
    b.uren,
    b.contract,
    m.medewerker_nr is not null as kiest
  from feit_baan as b
  join periode as p
    on p.jaar = b.jaar
    and b.van < p.tot
    and b.tot >= p.tot
  left join meer_banen as m
    on m.jaar = b.jaar
    and m.medewerker_nr = b.medewerker_nr
)
select
  l.periode,
  l.dienstverband_nr,
  l.werkgever_nr,
  l.deeltijd,
  l.leidinggevende,
  l.uren,
  l.contract,
  1 as volgnummer
from laatste_dag as l
where not l.kiest
union all
-- De hoofdbaan is wat de levering zo noemt, anders de grootste baan, anders de langste. Is dan nog niets beslist,
-- dan beslist de plaats in de tabellen: zo hangt geen cijfer af van de volgorde van de rijen.
select
  l.periode,
  l.dienstverband_nr,
  l.werkgever_nr,
  l.deeltijd,
  l.leidinggevende,
  l.uren,
  l.contract,
  row_number() over (
    partition by l.periode, l.medewerker_nr
    order by
      l.hoofdbaan desc nulls last,
      l.deeltijd desc nulls last,
      l.van nulls last,
      w.sector nulls last,
      w.regio nulls last,
      w.grootte nulls last,
      l.dienstverband_nr nulls last
  ) as volgnummer
from laatste_dag as l
join feit_werkgever as w
  on w.jaar = l.jaar
  and w.werkgever_nr = l.werkgever_nr
where l.kiest
