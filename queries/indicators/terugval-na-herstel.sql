/*---
id: terugval-na-herstel
code: KM5
titel: Terugval na herstel
vraag: Welk deel van de herstelde medewerkers meldt zich binnen vier weken weer ziek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: gezondheid
populatie: herstel-gevolgd
tijd: stroom
teller: van die gevallen, de gevallen met een nieuwe ziekmelding binnen 28 dagen na het herstel
noemer: >-
  herstelde gevallen waarvan de 28e dag na het herstel in de periode viel, en waarvan de medewerker toen nog in
  dienst was
interval: werkgever
thema: relatie
zaad: Z2
bron: eigen definitie
begrippen: [verzuimgeval, hersteldatum, ziekmelding, terugval]
let_op: >-
  De oorzaak is niet bekend: een nieuwe griep is hier ook terugval. Een ziekmelding op de dag van herstel telt
  mee. Wie binnen die 28 dagen uit dienst ging, telt niet mee.
engels:
  titel: Relapse after recovery
  vraag: What share of recovered employees reports sick again within four weeks?
  teller: those spells with a new sickness report within 28 days of recovery
  noemer: >-
    recovered spells of which the 28th day after recovery fell in the period, and of which the employee was still
    employed then
  let_op: >-
    The cause is not known: a new flu is a relapse here too. A sickness report on the day of recovery counts. Those
    who left employment within those 28 days do not count.
versie: 1
---*/
select
  g.periode,
  g.eenheid_id,
  g.gelukt as teller,
  g.gevallen as noemer
from feit_gevolgd as g
where g.soort = 'terugval'
