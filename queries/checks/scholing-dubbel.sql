/*---
id: scholing-dubbel
code: SCHOLING-DUBBEL
ernst: waarschuwing
tabel: scholing
kolom: scholing_id
melding: "Deze scholing is al onder een ander nummer geleverd: medewerker, werkgever, begin, uren en kosten zijn gelijk."
advies: Lever elke scholing één keer, ook als zij in twee systemen staat.
---*/
with soort as (
  select
    medewerker_nr,
    werkgever_nr,
    begin,
    uren,
    kosten,
    min(rij) as eerste
  from scholing
  where begin is not null
    and uren > 0
    and kosten > 0
  group by
    medewerker_nr,
    werkgever_nr,
    begin,
    uren,
    kosten
  having count(*) > 1
)
select
  s.rij,
  e.eerste as andere
from scholing as s
join soort as e on e.medewerker_nr = s.medewerker_nr
  and e.werkgever_nr = s.werkgever_nr
  and e.begin = s.begin
  and e.uren = s.uren
  and e.kosten = s.kosten
where s.rij > e.eerste
