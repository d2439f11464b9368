/*---
id: scholing-buiten-dienstverband
code: SCHOLING-BUITEN-DIENSTVERBAND
ernst: opmerking
tabel: scholing
kolom: begin
melding: De scholing begint op een dag waarop de medewerker niet bij deze werkgever in dienst was.
advies: Controleer het begin van de scholing en het dienstverband.
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
from scholing as s
join baan as b on b.medewerker_nr = s.medewerker_nr
  and b.werkgever_nr = s.werkgever_nr
left join dienstverband as d on d.medewerker_nr = s.medewerker_nr
  and d.werkgever_nr = s.werkgever_nr
  and d.begin <= s.begin
  and coalesce(d.eind, 2147483646) >= s.begin
cross join peildag as p
where s.begin <= p.dag + 366
  and d.medewerker_nr is null
