/*---
id: dienstverband-reden-zonder-eind
code: DIENSTVERBAND-REDEN-ZONDER-EIND
ernst: waarschuwing
tabel: dienstverband
kolom: reden_uit
melding: Er is een reden van uitdienst, maar geen einde.
advies: Vul het einde, of maak de reden leeg; zonder einde telt de medewerker mee als in dienst.
---*/
select
  rij
from dienstverband
where reden_uit is not null
  and begin is not null
  and eind is null
