/*---
id: werkgever-personen-nul
code: WERKGEVER-PERSONEN-NUL
ernst: waarschuwing
tabel: werkgever
kolom: werkzame_personen
melding: Er zijn 0 werkzame personen opgegeven, maar er is wel iemand in dienst.
advies: Vul het aantal van de hele onderneming, of laat de cel leeg.
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
    d.werkgever_nr
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
where w.werkzame_personen = 0
