/*---
id: verlof-lang
code: VERLOF-LANG
ernst: opmerking
tabel: verlof
kolom: eind
melding: Het verlof duurt langer dan drie jaar.
advies: Controleer het einde. Is de medewerker nog in dienst?
---*/
select
  rij
from verlof
where soort = 'overig'
  and eind - begin > 1096
