/*---
id: verzuim-open-lang
code: VERZUIM-OPEN-LANG
ernst: waarschuwing
tabel: verzuim
kolom: hersteld
melding: Het verzuim staat al meer dan twee jaar open.
advies: Controleer of de hersteldatum is vergeten. Lever anders het einde van het dienstverband mee.
---*/
-- Een levering over vorig jaar weet niet wie er daarna herstelde.
with geleverd_tot as (
  select
    max(m.tot) as tot
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
),
begonnen as (
  select
    dienstverband_nr,
    min(begin) as eerste,
    max(coalesce(eind, 2147483646)) as eind
  from dienstverband
  group by dienstverband_nr
)
select
  v.rij
from verzuim as v
join begonnen as b on b.dienstverband_nr = v.dienstverband_nr
cross join peildag as p
cross join geleverd_tot as g
where v.hersteld is null
  and least(p.dag, b.eind, g.tot) - v.begin > 731
  and v.begin >= b.eerste
