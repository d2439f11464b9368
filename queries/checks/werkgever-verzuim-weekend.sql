/*---
id: werkgever-verzuim-weekend
code: WERKGEVER-VERZUIM-WEEKEND
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Meer dan vier op de vijf verzuimgevallen van deze werkgever beginnen in een weekend.
advies: Controleer of dag, maand en jaar niet zijn verwisseld en of de data niet een paar dagen zijn verschoven.
---*/
-- Dag 0 was een donderdag, dus dag 2 en 3 van elke zeven zijn zaterdag en zondag; het getal houdt de rest positief.
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
    sum(case when (v.begin + 70000) % 7 in (2, 3) then 1 else 0 end) as weekend
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
  and 5 * t.weekend > 4 * t.gevallen
