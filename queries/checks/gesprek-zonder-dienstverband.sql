/*---
id: gesprek-zonder-dienstverband
code: GESPREK-ZONDER-DIENSTVERBAND
ernst: waarschuwing
tabel: gesprek
kolom: medewerker_id
melding: De medewerker heeft geen dienstverband bij deze werkgever.
advies: Verbeter de werkgever of de medewerker, of lever het dienstverband mee.
---*/
with baan as (
  select
    medewerker_nr,
    werkgever_nr
  from dienstverband
  group by
    medewerker_nr,
    werkgever_nr
)
select
  s.rij
from gesprek as s
join geleverd as g on g.tabel = 'dienstverband'
left join baan as b on b.medewerker_nr = s.medewerker_nr
  and b.werkgever_nr = s.werkgever_nr
where s.medewerker_nr > 0
  and s.werkgever_nr is not null
  and b.medewerker_nr is null
