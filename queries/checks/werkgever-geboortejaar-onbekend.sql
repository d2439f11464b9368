/*---
id: werkgever-geboortejaar-onbekend
code: WERKGEVER-GEBOORTEJAAR-ONBEKEND
ernst: opmerking
tabel: werkgever
kolom: werkgever_id
melding: Van meer dan de helft van de medewerkers van deze werkgever ontbreekt het geboortejaar, van anderen niet.
advies: Vul het geboortejaar aan; zonder geboortejaar telt iemand niet mee per leeftijdsklasse.
---*/
with gevuld as (
  select
    count(geboortejaar) as aantal
  from medewerker
),
personen as (
  select
    d.werkgever_nr,
    count(distinct m.medewerker_nr) as aantal,
    count(distinct case when m.geboortejaar is null then m.medewerker_nr end) as leeg
  from dienstverband as d
  join medewerker as m on m.medewerker_nr = d.medewerker_nr
  group by d.werkgever_nr
)
select
  w.rij
from werkgever as w
join personen as p on p.werkgever_nr = w.werkgever_nr
cross join gevuld as g
where p.aantal >= 20
  and 2 * p.leeg > p.aantal
  and g.aantal > 0
