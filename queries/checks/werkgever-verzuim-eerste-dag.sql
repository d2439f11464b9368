/*---
id: werkgever-verzuim-eerste-dag
code: WERKGEVER-VERZUIM-EERSTE-DAG
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Alle verzuimgevallen van deze werkgever beginnen op de eerste dag van een maand.
advies: Lever de eerste ziektedag, niet de maand waarin het verzuim begon.
---*/
with werkplek as (
  select
    dienstverband_nr,
    min(werkgever_nr) as werkgever_nr
  from dienstverband
  group by dienstverband_nr
),
geteld as (
  select
    k.werkgever_nr,
    count(*) as gevallen,
    count(distinct v.begin) as dagen,
    count(m.van) as eerste_dag
  from verzuim as v
  join werkplek as k on k.dienstverband_nr = v.dienstverband_nr
  left join dim_maand as m on m.van = v.begin
  where v.begin is not null
  group by k.werkgever_nr
)
select
  w.rij
from werkgever as w
join geteld as t on t.werkgever_nr = w.werkgever_nr
where t.gevallen >= 10
  and t.dagen >= 5
  and t.eerste_dag = t.gevallen
