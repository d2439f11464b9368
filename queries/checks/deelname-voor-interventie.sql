/*---
id: deelname-voor-interventie
code: DEELNAME-VOOR-INTERVENTIE
ernst: waarschuwing
tabel: deelname
kolom: begin
melding: De deelname begint voordat de interventie begint.
advies: Verbeter het begin van de deelname of van de interventie.
---*/
select
  d.rij
from deelname as d
join interventie as i on i.interventie_nr = d.interventie_nr
where d.begin < i.begin
