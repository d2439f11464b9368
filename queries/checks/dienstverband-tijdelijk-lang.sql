/*---
id: dienstverband-tijdelijk-lang
code: DIENSTVERBAND-TIJDELIJK-LANG
ernst: opmerking
tabel: dienstverband
kolom: contractvorm
melding: Een tijdelijk contract loopt langer dan acht jaar.
advies: Controleer of het contract vast is geworden, of dat het einde ontbreekt.
---*/
select
  d.rij
from dienstverband as d
cross join peildag as p
where d.contractvorm = 'tijdelijk'
  and least(coalesce(d.eind, p.dag), p.dag) - d.begin > 2922
