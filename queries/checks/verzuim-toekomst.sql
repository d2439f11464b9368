/*---
id: verzuim-toekomst
code: VERZUIM-TOEKOMST
ernst: fout
tabel: verzuim
kolom: begin
melding: Het verzuim begint na vandaag.
advies: Verbeter de eerste ziektedag; een verzuim kan niet vooruit worden gemeld.
---*/
select
  v.rij
from verzuim as v
cross join peildag as p
where v.begin > p.dag
