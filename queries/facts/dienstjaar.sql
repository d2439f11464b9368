/*---
id: dienstjaar
titel: Welke levering er in een jaar voor de banen van een werkgever spreekt, en sinds welke dag zonder onderbreking
---*/
-- Drie jaar terug: zo ver kijkt een cijfer over loopbanen. De jaren erna tellen niet mee, ook niet als zij er al zijn.
with grens as (
  select
    min(p.jaar) - 3 as eerste,
    max(p.jaar) as laatste
  from periode as p
),
gedekt as (
  select
    d.jaar,
    d.werkgever_nr,
    d.levering_nr,
    l.leverancier,
    a.van,
    z.tot
  from dekking as d
  join grens as g
    on d.jaar >= g.eerste
    and d.jaar <= g.laatste
  join levering as l on l.levering_nr = d.levering_nr
  join dim_maand as a
    on a.jaar = d.jaar
    and a.maand = 1
  join dim_maand as z
    on z.jaar = d.jaar
    and z.maand = 12
  where d.tabel = 'dienstverband'
),
-- Personen zijn per leverancier bekend: bij een andere leverancier begint een nieuwe reeks.
genummerd as (
  select
    g.jaar,
    g.werkgever_nr,
    g.levering_nr,
    g.leverancier,
    g.van,
    g.tot,
    g.jaar - row_number() over (
      partition by g.werkgever_nr, g.leverancier
      order by g.jaar nulls last
    ) as reeks
  from gedekt as g
)
select
  n.jaar,
  n.werkgever_nr,
  n.levering_nr,
  n.van,
  n.tot,
  min(n.van) over (partition by n.werkgever_nr, n.leverancier, n.reeks) as sinds
from genummerd as n
