/*---
id: antwoord-buiten-bereik
code: ANTWOORD-BUITEN-BEREIK
ernst: fout
tabel: enquete_antwoord
kolom: waarde
melding: De waarde ligt buiten de antwoorden van dit item.
advies: Lever het antwoord van 1 (helemaal oneens) tot en met 5 (helemaal eens), ook bij items die omgekeerd zijn gesteld.
---*/
select
  a.rij
from enquete_antwoord as a
join codelijst_enquete_item as i on i.code = a.item
where (a.waarde < i.van or a.waarde > i.tot)
  and a.waarde <> 8
  and a.waarde <> 9
  and a.waarde <> 88
  and a.waarde <> 98
  and a.waarde <> 99
  and a.waarde <> -1
