/*---
id: werkgever-personen-te-laag
code: WERKGEVER-PERSONEN-TE-LAAG
ernst: waarschuwing
tabel: werkgever
kolom: werkzame_personen
melding: Er zijn meer dan twee keer zoveel mensen in dienst geleverd als er werkzame personen zijn opgegeven.
advies: Controleer het aantal werkzame personen en of dienstverbanden dubbel zijn geleverd.
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
where w.werkzame_personen > 0
  and b.personen > 2 * w.werkzame_personen
  and b.personen >= w.werkzame_personen + 10
