/*---
id: verlof-wazo-open
code: VERLOF-WAZO-OPEN
ernst: waarschuwing
tabel: verlof
kolom: eind
melding: Zwangerschaps- en bevallingsverlof van meer dan een half jaar geleden heeft geen einde.
advies: Vul de laatste dag van het verlof; zonder einde blijft iemand met verlof.
---*/
select
  v.rij
from verlof as v
cross join peildag as p
where v.soort = 'wazo'
  and v.eind is null
  and v.begin < p.dag - 183
