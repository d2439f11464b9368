/*---
id: antwoord-weet-niet
code: ANTWOORD-WEET-NIET
ernst: fout
tabel: enquete_antwoord
kolom: waarde
melding: De waarde lijkt een code voor 'weet niet' of 'niet van toepassing', geen antwoord.
advies: Haal rijen met 8, 9, 88, 98, 99 of -1 weg; anders worden zij meegeteld als antwoord.
---*/
-- Binnen een schaal: de gewone antwoorden gaan tot en met 7, en deze codes staan er los boven of onder.
with gewoon as (
  select
    schaal,
    item,
    max(waarde) as hoogste
  from enquete_antwoord
  where waarde >= 0
    and waarde <= 7
  group by
    schaal,
    item
),
tussenin as (
  select
    schaal,
    item,
    count(*) as aantal
  from enquete_antwoord
  where waarde = 10
  group by
    schaal,
    item
)
select
  a.rij
from enquete_antwoord as a
join gewoon as g on g.schaal = a.schaal
  and g.item = a.item
left join tussenin as t on t.schaal = a.schaal
  and t.item = a.item
where a.waarde in (8, 9, 88, 98, 99, -1)
  and t.item is null
