/*---
id: deelname-buiten-dienstverband
code: DEELNAME-BUITEN-DIENSTVERBAND
ernst: opmerking
tabel: deelname
kolom: begin
melding: De medewerker was bij het begin van de deelname nergens in dienst.
advies: Controleer het begin van de deelname en het dienstverband.
---*/
with baan as (
  select
    medewerker_nr
  from dienstverband
  group by medewerker_nr
  having count(*) = count(begin)
)
select
  n.rij
from deelname as n
join baan as b on b.medewerker_nr = n.medewerker_nr
left join dienstverband as d on d.medewerker_nr = n.medewerker_nr
  and d.begin <= n.begin
  and coalesce(d.eind, 2147483646) >= n.begin
where n.begin is not null
  and d.medewerker_nr is null
