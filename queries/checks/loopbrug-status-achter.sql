/*---
id: loopbrug-status-achter
code: LOOPBRUG-STATUS-ACHTER
ernst: opmerking
tabel: loopbrug
kolom: status
melding: Er is een contractdatum, maar de status is nog van voor het contract.
advies: Werk de status bij, of maak de contractdatum leeg.
---*/
select
  rij
from loopbrug
where status in ('aangemeld', 'profiel_gereed', 'gematcht', 'leerwerktraject_gestart')
  and contractdatum is not null
