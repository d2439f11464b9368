/*---
id: dienstverband-bestemming-zonder-eind
code: DIENSTVERBAND-BESTEMMING-ZONDER-EIND
ernst: opmerking
tabel: dienstverband
kolom: bestemming
melding: Er is een bestemming na uitdienst, maar geen einde en geen reden.
advies: Vul het einde, of maak de bestemming leeg.
---*/
select
  rij
from dienstverband
where bestemming is not null
  and reden_uit is null
  and begin is not null
  and eind is null
