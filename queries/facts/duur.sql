/*---
id: duur
titel: Ziektedagen per dienstverband en periode, met de lengte van het hele geval
na: [geval, ziekte]
---*/
select
  z.periode,
  z.dienstverband_nr,
  z.ziektedagen_fte,
  least(coalesce(g.geheel_hersteld, p.tot) - g.begin, 730) as dagen
from feit_ziekte as z
join feit_geval as g
  on g.jaar = z.jaar
  and g.verzuim_nr = z.verzuim_nr
join periode as p on p.code = z.periode
