/*---
id: dienstverband-uren-hoog
code: DIENSTVERBAND-UREN-HOOG
ernst: opmerking
tabel: dienstverband
kolom: uren
melding: Het dienstverband heeft meer dan 60 uur per week.
advies: Controleer of de kolom uren per week bevat, en niet uren per maand of per periode.
---*/
select
  rij
from dienstverband
where uren > 60
