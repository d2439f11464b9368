/*---
id: werkgever-verzuim-weekend
code: WERKGEVER-VERZUIM-WEEKEND
ernst: waarschuwing
tabel: werkgever
kolom: werkgever_id
melding: Meer dan vier op de vijf verzuimgevallen van deze werkgever beginnen in een weekend.
advies: Controleer of dag, maand en jaar niet zijn verwisseld en of de datums niet een paar dagen zijn verschoven.
---*/
with geteld as (
  select
    werkgever_nr,
    sum(gevallen) as gevallen,
    sum(dagen) as dagen,
    sum(weekend) as weekend
  from hulp_verzuimmaand
  group by werkgever_nr
)
select
  w.rij
from werkgever as w
join geteld as t on t.werkgever_nr = w.werkgever_nr
where t.gevallen >= 20
  and t.dagen >= 10
  and 5 * t.weekend > 4 * t.gevallen
