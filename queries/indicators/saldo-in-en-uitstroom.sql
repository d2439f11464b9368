/*---
id: saldo-in-en-uitstroom
titel: Saldo van in- en uitstroom (HR-methode)
vraag: Kwamen er meer medewerkers bij dan er vertrokken?
maat: afgeleid
weergave: procentpunt
richting: neutraal
klasse: hr
delen: [instroom, uitstroom]
formule: instroom − uitstroom, in procentpunten
thema: mobiliteit
zaad: Z2
bron: eigen definitie
begrippen: [instroom, uitstroom]
let_op: >-
  Beide cijfers zijn gedeeld door hetzelfde gemiddelde aantal medewerkers, dus dit is de groei van het aantal
  medewerkers. Het saldo van een sector verandert niet door een overstap binnen de sector.
engels:
  titel: Balance of inflow and outflow (HR method)
  vraag: Did more employees come in than leave?
  formule: inflow − outflow, in percentage points
  let_op: >-
    Both figures are divided by the same average number of employees, so this is the growth of the number of
    employees. The balance of a sector does not change through a move within the sector.
versie: 1
---*/
select
  g.cel,
  sum(case when g.indicator = 'instroom' then g.waarde else -g.waarde end) as waarde
from gepubliceerd as g
group by g.cel
having count(*) = 2
