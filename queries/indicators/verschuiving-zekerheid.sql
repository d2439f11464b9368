/*---
id: verschuiving-zekerheid
code: SH1
titel: Verschuiving van baanzekerheid naar werkzekerheid
vraag: Hoeveel meer mensen rekenen op ander passend werk dan op het behoud van hun baan?
maat: afgeleid
weergave: procentpunt
richting: neutraal
klasse: hr
delen: [werkzekerheid, baanzekerheid]
formule: ervaren werkzekerheid min ervaren baanzekerheid, in procentpunten
thema: wederkerigheid
zaad: Z3
bron: eigen definitie
begrippen: [werkzekerheid, baanzekerheid]
let_op: >-
  Berekend uit de gepubliceerde, afgeronde aandelen. Boven nul rekenen meer mensen op werk dan op hun baan, onder
  nul is het omgekeerd; welk van beide gunstig is, hangt af van het niveau. De verschuiving zelf zie je door
  metingen te vergelijken.
engels:
  titel: Shift from job security to employment security
  vraag: How many more people count on other suitable work than on keeping their job?
  formule: perceived employment security minus perceived job security, in percentage points
  let_op: >-
    Calculated from the published, rounded shares. Above zero, more people count on work than on their job; below
    zero, it is the other way round; which of the two is favourable depends on the level. You see the shift itself
    by comparing measurements.
versie: 1
---*/
select
  p.cel,
  sum(case when p.indicator = 'werkzekerheid' then p.waarde else -p.waarde end) as waarde
from gepubliceerd as p
where p.indicator in ('werkzekerheid', 'baanzekerheid')
group by p.cel
having count(*) = 2
