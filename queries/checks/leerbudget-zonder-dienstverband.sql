/*---
id: leerbudget-zonder-dienstverband
code: LEERBUDGET-ZONDER-DIENSTVERBAND
ernst: waarschuwing
tabel: leerbudget
kolom: jaar
melding: De medewerker was in dit jaar niet bij deze werkgever in dienst.
advies: Verbeter het jaar, of lever het dienstverband mee.
---*/
with jaren as (
  select
    jaar,
    min(van) as van,
    max(tot) as tot
  from dim_maand
  group by jaar
)
select
  b.rij
from leerbudget as b
join geleverd as g on g.tabel = 'dienstverband'
join jaren as j on j.jaar = b.jaar
left join dienstverband as d on d.medewerker_nr = b.medewerker_nr
  and d.werkgever_nr = b.werkgever_nr
  and d.begin < j.tot
  and coalesce(d.eind, 2147483646) >= j.van
where b.medewerker_nr > 0
  and b.werkgever_nr is not null
  and d.medewerker_nr is null
