/*---
id: scholing-afgerond-zonder-eind
code: SCHOLING-AFGEROND-ZONDER-EIND
ernst: opmerking
tabel: scholing
kolom: status
melding: De scholing is afgerond, maar heeft geen einde.
advies: Vul de laatste dag van de scholing.
---*/
select
  rij
from scholing
where status = 'afgerond'
  and begin is not null
  and eind is null
