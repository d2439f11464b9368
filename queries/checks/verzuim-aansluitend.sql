/*---
id: verzuim-aansluitend
code: VERZUIM-AANSLUITEND
ernst: opmerking
tabel: verzuim
kolom: begin
melding: "Het verzuim begint op de dag waarop het vorige eindigde: waarschijnlijk is het één geval."
advies: Lever een doorlopende ziekteperiode als één verzuim; een gedeeltelijk herstel hoort in verzuim_deel.
---*/
select
  v.rij,
  e.rij as andere
from hulp_verzuimdicht as c
join verzuim as v on v.dienstverband_nr = c.dienstverband_nr
join verzuim as e on e.dienstverband_nr = v.dienstverband_nr
  and e.hersteld = v.begin
where e.begin < v.begin
