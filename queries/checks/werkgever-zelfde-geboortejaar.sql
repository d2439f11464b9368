/*---
id: werkgever-zelfde-geboortejaar
code: WERKGEVER-ZELFDE-GEBOORTEJAAR
ernst: opmerking
tabel: werkgever
kolom: werkgever_id
melding: Alle medewerkers van deze werkgever hebben hetzelfde geboortejaar.
advies: Lever het echte geboortejaar, of laat de kolom leeg als het niet bekend is.
---*/
with personen as (
  select
    d.werkgever_nr,
    count(distinct m.medewerker_nr) as aantal,
    min(m.geboortejaar) as laagste,
    max(m.geboortejaar) as hoogste
  from dienstverband as d
  join medewerker as m on m.medewerker_nr = d.medewerker_nr
  where m.geboortejaar is not null
  group by d.werkgever_nr
)
select
  w.rij
from werkgever as w
join personen as p on p.werkgever_nr = w.werkgever_nr
where p.aantal >= 20
  and p.laagste = p.hoogste
