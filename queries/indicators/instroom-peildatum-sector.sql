/*---
id: instroom-peildatum-sector
titel: Instroom in de sector (peildatummethode)
vraag: Welk deel van wie nu in een sector werkt, werkte er een jaar geleden nog niet?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: hoofdbaan-nu
tijd: stand
teller: van hen, wie twaalf maanden eerder in die sector geen hoofdbaan had
noemer: mensen met op de peildatum een hoofdbaan, geteld bij de werkgever van nu
interval: wilson
thema: mobiliteit
zaad: Z2
bron: CBS, mobiliteit AZW (peildatummethode), met de laatste dag van het kwartaal als peildatum
begrippen: [instroom, hoofdbaan, peildatum]
let_op: >-
  Gemeten op de laatste dag van het kwartaal; het CBS neemt voor het vierde kwartaal de laatste vrijdag voor
  Kerstmis. Wat er in de twaalf maanden ertussen gebeurde en waarom, telt niet. Uitzendkrachten en banen met nul
  uren blijven erbuiten. Wie bij een andere leverancier opduikt is niet te herkennen. Werkgevers zonder bekende
  sector, of die niet over het hele jaar leverden, tellen niet mee. Wie uit dezelfde sector komt van een
  werkgever die niet leverde, telt hier als instroom.
versie: 1
---*/
select
  p.periode,
  p.eenheid_nu as eenheid_id,
  1 - p.zelfde_sector as teller,
  1 as noemer
from feit_peildatum as p
where p.eenheid_nu is not null
  and p.zelfde_sector is not null
