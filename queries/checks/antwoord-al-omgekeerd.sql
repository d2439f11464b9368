/*---
id: antwoord-al-omgekeerd
code: ANTWOORD-AL-OMGEKEERD
ernst: waarschuwing
tabel: enquete_antwoord
kolom: item
melding: Dit omgekeerd gestelde item hangt verkeerd samen met de andere vragen, en lijkt al te zijn omgedraaid.
advies: Lever antwoorden zoals ze zijn gegeven; het programma draait zelf om. Zo geleverd telt het item verkeerd om mee.
---*/
-- Na het omdraaien hoort een hoog antwoord samen te gaan met hoge antwoorden op de rest van de schaal.
with antwoord as (
  select
    a.rij,
    a.respondent_nr,
    a.golf,
    s.schaal,
    s.versie,
    s.item,
    s.omgekeerd,
    case when s.omgekeerd = 1 then s.van + s.tot - a.waarde else a.waarde end as waarde
  from enquete_antwoord as a
  join schaal_item as s on s.geleverd_als = a.schaal
    and s.item = a.item
  where a.waarde >= s.van
    and a.waarde <= s.tot
    and (a.waarde - s.van) % s.stap = 0
),
rest as (
  select
    a.rij,
    a.golf,
    a.schaal,
    a.versie,
    a.item,
    a.waarde,
    avg(cast(b.waarde as double)) as overige
  from antwoord as a
  join antwoord as b on b.respondent_nr = a.respondent_nr
    and b.golf = a.golf
    and b.schaal = a.schaal
    and b.versie = a.versie
    and b.item <> a.item
  where a.omgekeerd = 1
  group by
    a.rij,
    a.golf,
    a.schaal,
    a.versie,
    a.item,
    a.waarde
)
select
  min(r.rij) as rij
from rest as r
group by
  r.golf,
  r.schaal,
  r.versie,
  r.item
having count(*) >= 30
  and {{slope(r.overige, r.waarde)}} < 0
