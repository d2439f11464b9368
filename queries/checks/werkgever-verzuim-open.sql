/*---
id: werkgever-verzuim-open
code: WERKGEVER-VERZUIM-OPEN
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Meer dan de helft van de verzuimgevallen van deze werkgever is nog open.
advies: Lever de hersteldatums mee; zonder hersteldatum telt een geval elke dag als ziek.
---*/
with geteld as (
  select
    werkgever_nr,
    sum(gevallen) as gevallen,
    sum(dagen) as dagen,
    sum(gesloten) as gesloten
  from hulp_verzuimmaand
  group by werkgever_nr
)
select
  w.rij
from werkgever as w
join geteld as t on t.werkgever_nr = w.werkgever_nr
where t.gevallen >= 20
  and t.dagen >= 10
  and 2 * t.gesloten < t.gevallen
