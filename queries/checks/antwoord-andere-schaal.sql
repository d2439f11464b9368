/*---
id: antwoord-andere-schaal
code: ANTWOORD-ANDERE-SCHAAL
ernst: waarschuwing
tabel: enquete_antwoord
kolom: schaal
melding: Dit item hoort bij een andere schaal.
advies: Gebruik de schaal van de itembank, of geef een eigen item een andere code.
---*/
-- Hetzelfde item kan bij meer schalen horen, zoals bij de lange en de korte vorm van een vragenlijst.
with items as (
  select
    item,
    min(geleverd_als) as naam
  from schaal_item
  group by item
)
select
  a.rij
from enquete_antwoord as a
join items as i on i.item = a.item
left join schaal_item as s on s.item = a.item
  and s.geleverd_als = a.schaal
where s.item is null
