/*---
id: werkgever-zonder-dienstverband
code: WERKGEVER-ZONDER-DIENSTVERBAND
ernst: opmerking
tabel: werkgever
kolom: werkgever_id
melding: Van deze werkgever is geen dienstverband geleverd.
advies: Lever de dienstverbanden mee, of haal de werkgever uit de levering.
---*/
with geleverde as (
  select
    werkgever_nr
  from dienstverband
  group by werkgever_nr
)
select
  w.rij
from werkgever as w
join geleverd as g on g.tabel = 'dienstverband'
left join geleverde as d on d.werkgever_nr = w.werkgever_nr
where d.werkgever_nr is null
