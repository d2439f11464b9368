/*---
id: antwoord-buiten-bereik
code: ANTWOORD-BUITEN-BEREIK
ernst: waarschuwing
tabel: enquete_antwoord
kolom: waarde
melding: De waarde ligt buiten de antwoorden van dit item; dit antwoord telt niet mee.
advies: Controleer of de antwoorden lopen zoals bij de schaal hoort; in de itembank van 1 (helemaal oneens) tot en met 5 (helemaal eens).
---*/
select
  a.rij
from enquete_antwoord as a
join schaal_item as i on i.item = a.item
  and i.geleverd_als = a.schaal
where (a.waarde < i.van or a.waarde > i.tot)
  and a.waarde <> 8
  and a.waarde <> 9
  and a.waarde <> 88
  and a.waarde <> 98
  and a.waarde <> 99
  and a.waarde <> -1
