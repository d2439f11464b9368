/*---
id: verzuim-deel-voor-begin
code: VERZUIM-DEEL-VOOR-BEGIN
ernst: fout
tabel: verzuim_deel
kolom: vanaf
melding: Het deel begint voor het begin van het verzuim.
advies: Verbeter de datum vanaf, of het begin van het verzuim.
---*/
select
  d.rij
from verzuim_deel as d
join verzuim as v on v.verzuim_nr = d.verzuim_nr
where d.vanaf < v.begin
