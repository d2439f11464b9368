/*---
id: scholing-eind-voor-begin
code: SCHOLING-EIND-VOOR-BEGIN
ernst: fout
tabel: scholing
kolom: eind
melding: Het einde ligt voor het begin van de scholing.
advies: Verbeter het begin of het einde; het einde is de laatste dag.
---*/
select
  rij
from scholing
where eind < begin
