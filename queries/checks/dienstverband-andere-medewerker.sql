/*---
id: dienstverband-andere-medewerker
code: DIENSTVERBAND-ANDERE-MEDEWERKER
ernst: fout
tabel: dienstverband
kolom: medewerker_id
melding: Hetzelfde dienstverband hoort in een andere rij bij een andere medewerker.
advies: Vergelijk de rijen. Hoort het echt bij een ander, geef het dienstverband dan een eigen nummer. Vaak gebruikt het pakket een nummer opnieuw.
---*/
with eerste as (
  select
    dienstverband_nr,
    min(rij) as rij,
    min(medewerker_nr) as laagste,
    max(medewerker_nr) as hoogste
  from dienstverband
  group by dienstverband_nr
)
select
  d.rij
from eerste as e
join dienstverband as a on a.rij = e.rij
join dienstverband as d on d.dienstverband_nr = e.dienstverband_nr
where e.laagste <> e.hoogste
  and d.medewerker_nr <> a.medewerker_nr
