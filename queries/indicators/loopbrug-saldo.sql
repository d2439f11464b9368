/*---
id: loopbrug-saldo
code: LB8
titel: Saldo van loopbruggen
vraag: Laten werkgevers meer mensen gaan dan zij ontvangen?
maat: afgeleid
weergave: aantal
richting: neutraal
klasse: hr
delen: [loopbruggen-latend, loopbruggen-ontvangend]
formule: loopbruggen van latende werkgevers min loopbruggen van ontvangende werkgevers
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, werkgever]
let_op: >-
  Boven nul gaan er meer mensen weg dan er komen. Het saldo van een enkele werkgever is een cijfer over die
  werkgever en wordt niet gepubliceerd: dit is het saldo van alle werkgevers in de cel. In het hele netwerk is
  het nul, op ontvangende werkgevers na die niet leverden. Berekend uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Balance of job-to-job bridges
  vraag: Do employers let more people go than they receive?
  formule: job-to-job bridges of sending employers minus job-to-job bridges of receiving employers
  let_op: >-
    Above zero, more people leave than arrive. The balance of a single employer is a figure about that employer and
    is not published: this is the balance of all employers in the cell. In the whole network it is zero, apart from
    receiving employers that did not deliver. Calculated from the published, rounded figures.
versie: 1
---*/
select
  p.cel,
  sum(case when p.indicator = 'loopbruggen-latend' then p.waarde else -p.waarde end) as waarde
from gepubliceerd as p
group by p.cel
having count(*) = 2
