/*---
id: loopbrug-zonder-dienstverband
code: LOOPBRUG-ZONDER-DIENSTVERBAND
ernst: waarschuwing
tabel: loopbrug
kolom: medewerker_id
melding: De medewerker heeft geen dienstverband bij de latende werkgever.
advies: Verbeter de medewerker of de latende werkgever, of lever het dienstverband mee.
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
  l.rij
from loopbrug as l
join geleverd as g on g.tabel = 'dienstverband'
left join baan as b on b.medewerker_nr = l.medewerker_nr
  and b.werkgever_nr = l.latende_werkgever_nr
where l.medewerker_nr > 0
  and l.latende_werkgever_nr is not null
  and b.medewerker_nr is null
