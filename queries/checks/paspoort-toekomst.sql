/*---
id: paspoort-toekomst
code: PASPOORT-TOEKOMST
ernst: opmerking
tabel: paspoort
kolom: aangemaakt
melding: Het paspoort is aangemaakt of bijgewerkt op een dag na vandaag.
advies: Verbeter de datum.
---*/
select
  b.rij
from paspoort as b
cross join peildag as p
where b.aangemaakt > p.dag
  or b.bijgewerkt_werknemer > p.dag
  or b.bijgewerkt_werkgever > p.dag
