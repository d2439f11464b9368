/*---
id: stand
titel: De dienstverbanden op de laatste dag van een periode
na: [baan]
---*/
with laatste_dag as (
  select
    p.code as periode,
    b.dienstverband_nr,
    b.werkgever_nr,
    b.medewerker_nr,
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
    l.dienstverband_nr,
    min(l.werkgever_nr) as werkgever_nr,
    min(l.medewerker_nr) as medewerker_nr,
    max(l.deeltijd) as deeltijd
  from laatste_dag as l
  group by
    l.periode,
    l.dienstverband_nr
)
select
  b.periode,
  b.dienstverband_nr,
  b.deeltijd,
  row_number() over (
    partition by b.periode, b.werkgever_nr, b.medewerker_nr
    order by b.dienstverband_nr nulls last
  ) as volgnummer
from per_baan as b
