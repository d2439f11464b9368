/*---
id: antwoord-item-verdwenen
code: ANTWOORD-ITEM-VERDWENEN
ernst: opmerking
tabel: enquete_antwoord
kolom: item
melding: Dit item is in een andere golf niet gesteld, terwijl de schaal daar wel voorkomt.
advies: Controleer of de code van het item in alle golven gelijk is.
---*/
with schalen as (
  select
    golf,
    schaal
  from enquete_antwoord
  where golf is not null
  group by
    golf,
    schaal
),
items as (
  select
    golf,
    schaal,
    item,
    min(rij) as rij,
    count(*) as aantal
  from enquete_antwoord
  where golf is not null
  group by
    golf,
    schaal,
    item
)
select
  i.rij
from items as i
join schalen as s on s.schaal = i.schaal
  and s.golf <> i.golf
left join items as o on o.golf = s.golf
  and o.schaal = i.schaal
  and o.item = i.item
where i.aantal >= 10
  and o.item is null
