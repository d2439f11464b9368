/*---
id: medewerker-twee-werkgevers
code: MEDEWERKER-TWEE-WERKGEVERS
ernst: waarschuwing
tabel: medewerker
kolom: medewerker_id
melding: De medewerker werkt langer dan een maand tegelijk bij twee werkgevers, bij elk met een deeltijdfactor van 0,9 of hoger.
advies: Controleer of de medewerker in de bestanden van twee werkgevers staat; wie wisselt van werkgever krijgt een einde.
---*/
with vol as (
  select
    medewerker_nr,
    werkgever_nr,
    begin,
    coalesce(eind, 2147483646) as eind
  from dienstverband
  where deeltijdfactor >= 0.9
    and deeltijdfactor <= 2
    and begin is not null
    and coalesce(eind, 2147483646) >= begin
),
meer as (
  select
    medewerker_nr
  from vol
  group by medewerker_nr
  having min(werkgever_nr) <> max(werkgever_nr)
),
dubbel as (
  select
    a.medewerker_nr
  from meer as p
  join vol as a on a.medewerker_nr = p.medewerker_nr
  join vol as b on b.medewerker_nr = p.medewerker_nr
    and b.werkgever_nr > a.werkgever_nr
    and b.begin <= a.eind
    and b.eind >= a.begin
  where least(a.eind, b.eind) - greatest(a.begin, b.begin) >= 31
  group by a.medewerker_nr
)
select
  m.rij
from medewerker as m
join dubbel as d on d.medewerker_nr = m.medewerker_nr
