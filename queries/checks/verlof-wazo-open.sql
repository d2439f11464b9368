/*---
id: verlof-wazo-open
code: VERLOF-WAZO-OPEN
ernst: waarschuwing
tabel: verlof
kolom: eind
melding: Zwangerschaps- en bevallingsverlof van meer dan een half jaar geleden heeft geen einde.
advies: Vul de laatste dag van het verlof; zonder einde blijft iemand met verlof.
---*/
-- Een levering over vorig jaar weet niet wat er daarna eindigde.
with geleverd_tot as (
  select
    max(m.tot) as tot
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
)
select
  v.rij
from verlof as v
cross join peildag as p
cross join geleverd_tot as g
where v.soort = 'wazo'
  and v.eind is null
  and v.begin < least(p.dag, g.tot) - 183
