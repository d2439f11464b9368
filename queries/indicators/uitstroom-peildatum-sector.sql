/*---
id: uitstroom-peildatum-sector
titel: Uitstroom uit de sector (peildatummethode)
vraag: Welk deel van wie een jaar geleden in een sector werkte, werkt er nu niet meer?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: hoofdbaan-jaar-eerder
tijd: stand
teller: van hen, wie op de peildatum in die sector geen hoofdbaan heeft
noemer: mensen met twaalf maanden voor de peildatum een hoofdbaan, geteld bij de werkgever van toen
interval: wilson
thema: mobiliteit
zaad: Z2
bron: CBS, mobiliteit AZW (peildatummethode), met de laatste dag van het kwartaal als peildatum
begrippen: [uitstroom, hoofdbaan, peildatum]
let_op: >-
  Gemeten op de laatste dag van het kwartaal; het CBS neemt voor het vierde kwartaal de laatste vrijdag voor
  Kerstmis. Wat er in de twaalf maanden ertussen gebeurde en waarom, telt niet. Uitzendkrachten en banen met nul
  uren blijven erbuiten. Wie bij een andere leverancier opduikt is niet te herkennen. Werkgevers zonder bekende
  sector, of die niet over het hele jaar leverden, tellen niet mee. Een overstap naar een andere werkgever in
  dezelfde sector is hier geen uitstroom, als die ook leverde.
engels:
  titel: Outflow from the sector (reference date method)
  vraag: What share of those who worked in a sector a year ago does not work there now?
  teller: of them, those who have no main job in that sector on the reference date
  noemer: people with a main job twelve months before the reference date, counted at their employer at that time
  let_op: >-
    Measured on the last day of the quarter; for the fourth quarter CBS takes the last Friday before Christmas. What
    happened in the twelve months in between, and why, does not count. Agency workers and jobs with zero hours are
    left out. Someone who turns up with another supplier cannot be recognised. Employers without a known sector, or
    that did not deliver for the whole year, do not count. A move to another employer in the same sector is not
    outflow here, if that employer delivered too.
versie: 1
---*/
select
  p.periode,
  p.eenheid_toen as eenheid_id,
  1 - p.zelfde_sector as teller,
  1 as noemer
from feit_peildatum as p
where p.eenheid_toen is not null
  and p.zelfde_sector is not null
