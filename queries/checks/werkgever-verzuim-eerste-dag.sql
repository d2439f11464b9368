/*---
id: werkgever-verzuim-eerste-dag
code: WERKGEVER-VERZUIM-EERSTE-DAG
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Alle verzuimgevallen van deze werkgever beginnen op de eerste dag van een maand.
advies: Lever de eerste ziektedag, niet de maand waarin het verzuim begon.
---*/
with geteld as (
  select
    werkgever_nr,
    sum(gevallen) as gevallen,
    sum(dagen) as dagen,
    sum(eerste_dag) as eerste_dag
  from hulp_verzuimmaand
  group by werkgever_nr
)
select
  w.rij
from werkgever as w
join geteld as t on t.werkgever_nr = w.werkgever_nr
where t.gevallen >= 10
  and t.dagen >= 5
  and t.eerste_dag = t.gevallen
