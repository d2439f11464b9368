/*---
id: loopbrug-loonsprong
code: LOOPBRUG-LOONSPRONG
ernst: opmerking
tabel: loopbrug
kolom: loon_naar
melding: Het loon is meer dan verdubbeld of meer dan gehalveerd.
advies: "Controleer beide lonen: bruto per maand, bij de uren die erbij staan."
---*/
select
  rij
from loopbrug
where loon_van > 0
  and loon_naar > 0
  and greatest(loon_van, loon_naar) > 2 * least(loon_van, loon_naar)
