/*---
id: antwoord-item-twee-schalen
code: ANTWOORD-ITEM-TWEE-SCHALEN
ernst: waarschuwing
tabel: enquete_antwoord
kolom: schaal
melding: Hetzelfde item staat in deze golf bij twee schalen.
advies: Gebruik voor elk item één schaal.
---*/
with items as (
  select
    a.golf,
    a.item,
    min(a.rij) as rij,
    min(a.schaal) as laagste,
    max(a.schaal) as hoogste
  from enquete_antwoord as a
  left join schaal_item as i on i.item = a.item
  where i.item is null
  group by
    a.golf,
    a.item
)
select
  a.rij
from items as i
join enquete_antwoord as e on e.rij = i.rij
join enquete_antwoord as a on a.golf = i.golf
  and a.item = i.item
where i.laagste <> i.hoogste
  and a.schaal <> e.schaal
