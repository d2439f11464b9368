/*---
id: dienstverband-te-jong
code: DIENSTVERBAND-TE-JONG
ernst: waarschuwing
tabel: dienstverband
kolom: begin
melding: De medewerker was bij het begin van dit dienstverband jonger dan 13 jaar.
advies: "Controleer het begin en het geboortejaar."
---*/
with laatste as (
  select
    max(jaar) as jaar
  from leveringsjaar
)
select
  d.rij
from dienstverband as d
join medewerker as m on m.medewerker_nr = d.medewerker_nr
join dim_dag as g on g.dag = d.begin
cross join laatste as l
where g.jaar - m.geboortejaar < 13
  and l.jaar - m.geboortejaar >= 13
