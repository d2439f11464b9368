/*---
id: dienstverband-pensioen-jong
code: DIENSTVERBAND-PENSIOEN-JONG
ernst: opmerking
tabel: dienstverband
kolom: reden_uit
melding: De medewerker ging met pensioen voor het jaar waarin hij of zij 55 werd.
advies: Controleer de reden van het einde en het geboortejaar.
---*/
select
  d.rij
from dienstverband as d
join medewerker as m on m.medewerker_nr = d.medewerker_nr
join dim_dag as g on g.dag = d.eind
where d.reden_uit = 'pensioen'
  and g.jaar - m.geboortejaar < 55
  and g.jaar - m.geboortejaar >= 13
