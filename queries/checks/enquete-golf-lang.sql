/*---
id: enquete-golf-lang
code: ENQUETE-GOLF-LANG
ernst: opmerking
tabel: enquete
kolom: datum
melding: De antwoorden van deze golf zijn gegeven over meer dan een jaar.
advies: Controleer de datums en de namen van de golven; elke meting krijgt een eigen golf.
---*/
with golven as (
  select
    golf,
    min(rij) as rij,
    min(datum) as eerste,
    max(datum) as laatste
  from enquete
  where golf is not null
  group by golf
)
select
  rij
from golven
where laatste - eerste > 366
