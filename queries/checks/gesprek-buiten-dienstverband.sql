/*---
id: gesprek-buiten-dienstverband
code: GESPREK-BUITEN-DIENSTVERBAND
ernst: opmerking
tabel: gesprek
kolom: datum
melding: Het gesprek is op een dag waarop de medewerker niet bij deze werkgever in dienst was.
advies: Controleer de datum van het gesprek en het dienstverband.
---*/
with baan as (
  select
    medewerker_nr,
    werkgever_nr
  from dienstverband
  group by
    medewerker_nr,
    werkgever_nr
  having count(*) = count(begin)
)
select
  s.rij
from gesprek as s
join baan as b on b.medewerker_nr = s.medewerker_nr
  and b.werkgever_nr = s.werkgever_nr
left join dienstverband as d on d.medewerker_nr = s.medewerker_nr
  and d.werkgever_nr = s.werkgever_nr
  and d.begin <= s.datum
  and coalesce(d.eind, 2147483646) >= s.datum
cross join peildag as p
where s.datum <= p.dag
  and d.medewerker_nr is null
