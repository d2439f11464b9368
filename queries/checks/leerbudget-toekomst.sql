/*---
id: leerbudget-toekomst
code: LEERBUDGET-TOEKOMST
ernst: opmerking
tabel: leerbudget
kolom: jaar
melding: Het jaar van het leerbudget ligt meer dan een jaar na vandaag.
advies: Controleer het jaar.
---*/
select
  b.rij
from leerbudget as b
cross join peildag as p
join dim_dag as g on g.dag = p.dag
where b.jaar > g.jaar + 1
