/*---
id: verzuim-open-lang
code: VERZUIM-OPEN-LANG
ernst: waarschuwing
tabel: verzuim
kolom: hersteld
melding: Het verzuim staat al meer dan twee jaar open.
advies: Controleer of de hersteldatum is vergeten. Lever anders het einde van het dienstverband mee.
---*/
with laatste as (
  select
    least(max(m.tot) - 1, max(p.dag)) as dag
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
  cross join peildag as p
)
select
  v.rij
from verzuim as v
join hulp_baan as b on b.dienstverband_nr = v.dienstverband_nr
cross join laatste as t
where v.hersteld is null
  and least(t.dag, b.eind) - v.begin > 731
  and v.begin >= b.begin
