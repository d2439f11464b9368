/*---
id: interventie-zonder-deelname
code: INTERVENTIE-ZONDER-DEELNAME
ernst: opmerking
tabel: interventie
kolom: interventie_id
melding: Aan deze interventie doet niemand mee.
advies: Lever de deelnames mee, of haal de interventie weg.
---*/
with mee as (
  select
    interventie_nr
  from deelname
  group by interventie_nr
)
select
  i.rij
from interventie as i
join geleverd as g on g.tabel = 'deelname'
left join mee as m on m.interventie_nr = i.interventie_nr
where m.interventie_nr is null
