/*---
id: saldo-peildatum-sector
titel: Saldo van de sector (peildatummethode)
vraag: Trok de sector meer mensen aan dan er vertrokken?
maat: afgeleid
weergave: procentpunt
richting: neutraal
klasse: hr
delen: [instroom-peildatum-sector, uitstroom-peildatum-sector]
formule: instroom − uitstroom, in procentpunten
thema: mobiliteit
zaad: Z2
bron: eigen definitie
begrippen: [instroom, uitstroom]
let_op: >-
  Instroom is een deel van wie er nu werkt en uitstroom van wie er een jaar eerder werkte. Het saldo is dus niet
  precies de groei.
engels:
  titel: Balance of the sector (reference date method)
  vraag: Did the sector attract more people than left it?
  formule: inflow − outflow, in percentage points
  let_op: >-
    Inflow is a share of those who work there now and outflow of those who worked there a year earlier. So the
    balance is not exactly the growth.
versie: 1
---*/
select
  g.cel,
  sum(case when g.indicator = 'instroom-peildatum-sector' then g.waarde else -g.waarde end) as waarde
from gepubliceerd as g
group by g.cel
having count(*) = 2
