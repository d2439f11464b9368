/*---
id: antwoord-andere-schaal
code: ANTWOORD-ANDERE-SCHAAL
ernst: waarschuwing
tabel: enquete_antwoord
kolom: schaal
melding: Dit item hoort bij een andere schaal.
advies: Gebruik de schaal van de itembank, of geef een eigen item een andere code.
---*/
select
  a.rij
from enquete_antwoord as a
join codelijst_enquete_item as i on i.code = a.item
where a.schaal <> i.schaal
