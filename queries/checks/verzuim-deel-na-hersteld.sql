/*---
id: verzuim-deel-na-hersteld
code: VERZUIM-DEEL-NA-HERSTELD
ernst: fout
tabel: verzuim_deel
kolom: vanaf
melding: Het deel begint op of na de hersteldatum van het verzuim.
advies: Verbeter de datum vanaf, of de hersteldatum van het verzuim.
---*/
select
  d.rij
from verzuim_deel as d
join verzuim as v on v.verzuim_nr = d.verzuim_nr
where d.vanaf >= v.hersteld
  and d.vanaf >= v.begin
