/*---
id: dienstverband-andere-werkgever
code: DIENSTVERBAND-ANDERE-WERKGEVER
ernst: fout
tabel: dienstverband
kolom: werkgever_id
melding: Hetzelfde dienstverband hoort in een andere rij bij een andere werkgever.
advies: Vergelijk de rijen. Gaat iemand naar een andere werkgever, geef dat dienstverband dan een eigen nummer.
---*/
with eerste as (
  select
    dienstverband_nr,
    min(rij) as rij,
    min(werkgever_nr) as laagste,
    max(werkgever_nr) as hoogste
  from dienstverband
  group by dienstverband_nr
)
select
  d.rij
from eerste as e
join dienstverband as a on a.rij = e.rij
join dienstverband as d on d.dienstverband_nr = e.dienstverband_nr
where e.laagste <> e.hoogste
  and d.werkgever_nr <> a.werkgever_nr
