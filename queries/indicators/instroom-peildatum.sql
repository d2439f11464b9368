/*---
id: instroom-peildatum
titel: Instroom bij de werkgever (peildatummethode)
vraag: Welk deel van wie nu bij een werkgever werkt, werkte er een jaar geleden nog niet?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: hoofdbaan-nu
tijd: stand
teller: van hen, wie twaalf maanden eerder bij die werkgever geen hoofdbaan had
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
  sector, of die niet over het hele jaar leverden, tellen niet mee.
engels:
  titel: Inflow at the employer (reference date method)
  vraag: What share of those who now work for an employer did not work there a year ago?
  teller: of them, those who had no main job at that employer twelve months earlier
  noemer: people with a main job on the reference date, counted at their present employer
  let_op: >-
    Measured on the last day of the quarter; for the fourth quarter CBS takes the last Friday before Christmas. What
    happened in the twelve months in between, and why, does not count. Agency workers and jobs with zero hours are
    left out. Someone who turns up with another supplier cannot be recognised. Employers without a known sector, or
    that did not deliver for the whole year, do not count.
versie: 1
---*/
select
  p.periode,
  p.eenheid_nu as eenheid_id,
  1 - p.zelfde_werkgever as teller,
  1 as noemer
from feit_peildatum as p
where p.eenheid_nu is not null
  and p.zelfde_sector is not null
