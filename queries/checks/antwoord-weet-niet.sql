/*---
id: antwoord-weet-niet
code: ANTWOORD-WEET-NIET
ernst: opmerking
tabel: enquete_antwoord
kolom: waarde
melding: De waarde lijkt een code voor 'weet niet' of 'niet van toepassing', geen antwoord.
advies: Controleer of 8, 9, 88, 98, 99 of -1 hier 'weet niet' betekent; zo'n waarde telt nooit mee in een score.
---*/
-- Binnen een schaal: de gewone antwoorden gaan tot en met 7, en deze codes staan er los boven of onder. Bij een bekend
-- item staat vast welke antwoorden er zijn.
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
left join schaal_item as s on s.geleverd_als = a.schaal
  and s.item = a.item
left join gewoon as g on g.schaal = a.schaal
  and g.item = a.item
left join tussenin as t on t.schaal = a.schaal
  and t.item = a.item
where a.waarde in (8, 9, 88, 98, 99, -1)
  and (
    a.waarde < s.van
    or a.waarde > s.tot
    or (a.waarde - s.van) % s.stap <> 0
    or (s.item is null and g.item is not null and t.item is null)
  )
