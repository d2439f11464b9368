/*---
id: loopbrug-dubbel
code: LOOPBRUG-DUBBEL
ernst: waarschuwing
tabel: loopbrug
kolom: loopbrug_id
melding: Deze medewerker is op dezelfde dag al aangemeld door dezelfde werkgever.
advies: Lever elke loopbrug één keer; anders telt zij dubbel.
---*/
with soort as (
  select
    medewerker_nr,
    latende_werkgever_nr,
    aanmelddatum,
    min(rij) as eerste
  from loopbrug
  where medewerker_nr is not null
    and aanmelddatum is not null
  group by
    medewerker_nr,
    latende_werkgever_nr,
    aanmelddatum
  having count(*) > 1
)
select
  b.rij,
  s.eerste as andere
from loopbrug as b
join soort as s on s.medewerker_nr = b.medewerker_nr
  and s.latende_werkgever_nr = b.latende_werkgever_nr
  and s.aanmelddatum = b.aanmelddatum
where b.rij > s.eerste
