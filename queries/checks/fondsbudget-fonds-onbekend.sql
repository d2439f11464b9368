/*---
id: fondsbudget-fonds-onbekend
code: FONDSBUDGET-FONDS-ONBEKEND
ernst: opmerking
tabel: fondsbudget
kolom: fonds
melding: Geen enkele werkgever in deze levering hoort bij dit fonds.
advies: Schrijf de naam van het fonds overal hetzelfde.
---*/
with fondsen as (
  select
    fonds
  from werkgever
  where fonds is not null
  group by fonds
),
gevuld as (
  select
    count(*) as aantal
  from fondsen
)
select
  b.rij
from fondsbudget as b
cross join gevuld as g
left join fondsen as f on f.fonds = b.fonds
where g.aantal > 0
  and b.fonds is not null
  and f.fonds is null
