/*---
id: deelname-andere-werkgever
code: DEELNAME-ANDERE-WERKGEVER
ernst: waarschuwing
tabel: deelname
kolom: werkgever_id
melding: De medewerker van deze deelname heeft geen dienstverband bij deze werkgever.
advies: Verbeter de medewerker of de werkgever, of laat een van beide leeg.
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
  n.rij
from deelname as n
join geleverd as g on g.tabel = 'dienstverband'
left join baan as b on b.medewerker_nr = n.medewerker_nr
  and b.werkgever_nr = n.werkgever_nr
where n.medewerker_nr > 0
  and n.werkgever_nr is not null
  and b.medewerker_nr is null
