/*---
id: enquete-meer-dan-in-dienst
code: ENQUETE-MEER-DAN-IN-DIENST
ernst: waarschuwing
tabel: enquete
kolom: werkgever_id
melding: In deze golf zijn er meer respondenten dan mensen die ooit bij de werkgever in dienst waren.
advies: Controleer of iemand meer dan één keer heeft geantwoord en of alle dienstverbanden zijn geleverd.
---*/
with personen as (
  select
    werkgever_nr,
    count(distinct medewerker_nr) as aantal
  from dienstverband
  group by werkgever_nr
),
respons as (
  select
    werkgever_nr,
    golf,
    min(rij) as rij,
    count(*) as aantal
  from enquete
  group by
    werkgever_nr,
    golf
)
select
  r.rij
from respons as r
join personen as p on p.werkgever_nr = r.werkgever_nr
where r.aantal > p.aantal
