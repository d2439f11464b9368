/*---
id: dienstverband-norm-ongewoon
code: DIENSTVERBAND-NORM-ONGEWOON
ernst: opmerking
tabel: dienstverband
kolom: voltijdnorm
melding: De voltijdnorm is lager dan 30 of hoger dan 48 uur per week.
advies: Lever de uren van een voltijdbaan volgens de cao, meestal 36 tot en met 40.
---*/
select
  rij
from dienstverband
where voltijdnorm < 30
  or voltijdnorm > 48
