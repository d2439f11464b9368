/*---
id: werkgever-personen-te-hoog
code: WERKGEVER-PERSONEN-TE-HOOG
ernst: opmerking
tabel: werkgever
kolom: werkzame_personen
melding: Van minder dan de helft van de opgegeven werkzame personen is een dienstverband geleverd.
advies: Controleer of de levering volledig is. Bij een deel van de onderneming klopt dit.
---*/
with laatste as (
  select
    least(max(m.tot) - 1, max(p.dag)) as dag
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
  cross join peildag as p
),
bezet as (
  select
    d.werkgever_nr,
    count(distinct d.medewerker_nr) as personen
  from dienstverband as d
  cross join laatste as t
  where d.begin <= t.dag
    and coalesce(d.eind, 2147483646) >= t.dag
  group by d.werkgever_nr
)
select
  w.rij
from werkgever as w
join bezet as b on b.werkgever_nr = w.werkgever_nr
where 2 * b.personen < w.werkzame_personen
  and w.werkzame_personen >= b.personen + 20
