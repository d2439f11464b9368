/*---
id: deelname-zonder-deelnemer
code: DEELNAME-ZONDER-DEELNEMER
ernst: fout
tabel: deelname
kolom: medewerker_id
melding: De deelname heeft geen medewerker en geen werkgever.
advies: Vul medewerker_id of werkgever_id.
---*/
select
  rij
from deelname
where medewerker_nr is null
  and werkgever_nr is null
