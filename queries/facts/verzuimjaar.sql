/*---
id: verzuimjaar
titel: Voor welke jaren van een werkgever het verzuim is geleverd, en sinds welke dag zonder onderbreking
na: [dienstjaar]
---*/
-- Verzuim wijst naar een dienstverband van zijn eigen levering: alleen waar die ook voor de banen spreekt.
with gedekt as (
  select
    j.jaar,
    j.werkgever_nr,
    j.levering_nr,
    j.van,
    j.tot,
    j.sinds as dienst_sinds,
    j.jaar - row_number() over (
      partition by j.werkgever_nr, j.sinds
      order by j.jaar nulls last
    ) as reeks
  from feit_dienstjaar as j
  join dekking as d
    on d.jaar = j.jaar
    and d.werkgever_nr = j.werkgever_nr
    and d.levering_nr = j.levering_nr
  where d.tabel = 'verzuim'
)
select
  g.jaar,
  g.werkgever_nr,
  g.levering_nr,
  g.van,
  g.tot,
  min(g.van) over (partition by g.werkgever_nr, g.dienst_sinds, g.reeks) as sinds
from gedekt as g
