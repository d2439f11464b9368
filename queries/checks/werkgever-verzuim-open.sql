/*---
id: werkgever-verzuim-open
code: WERKGEVER-VERZUIM-OPEN
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Meer dan de helft van de verzuimgevallen van deze werkgever is nog open.
advies: Lever de hersteldata mee; zonder hersteldatum telt een geval elke dag als ziek.
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
    count(v.hersteld) as gesloten
  from verzuim as v
  join werkplek as k on k.dienstverband_nr = v.dienstverband_nr
  where v.begin is not null
  group by k.werkgever_nr
)
select
  w.rij
from werkgever as w
join geteld as t on t.werkgever_nr = w.werkgever_nr
where t.gevallen >= 20
  and t.dagen >= 10
  and 2 * t.gesloten < t.gevallen
