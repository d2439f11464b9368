/*---
id: instroom
titel: Instroom (HR-methode)
vraag: Hoeveel medewerkers kwamen erbij, vergeleken met het aantal dat er werkt?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: verloop
tijd: stroom
teller: medewerkers die in de periode in dienst kwamen bij een werkgever
noemer: >-
  gemiddeld aantal medewerkers: hun dagen in dienst gedeeld door de dagen van de periode
interval: werkgever
thema: mobiliteit
zaad: Z2
bron: HR-methode (gedeeld door gemiddeld aantal medewerkers); keuzes eigen definitie
begrippen: [instroom, medewerker]
let_op: >-
  Ook wie na een onderbreking terugkomt telt, en wie uit een ander bedrijf in dezelfde sector komt.
  Uitzendkrachten en banen met nul uren of zonder bekende deeltijdfactor blijven erbuiten. Een cijfer van een
  kwartaal is niet naar een jaar omgerekend.
engels:
  titel: Inflow (HR method)
  vraag: How many employees came in, compared with the number who work there?
  teller: employees who entered employment with an employer in the period
  noemer: >-
    average number of employees: their days in employment divided by the days of the period
  let_op: >-
    Those who come back after a break count too, and so do those who come from another firm in the same sector.
    Agency workers and jobs with zero hours or without a known part-time factor are left out. A quarterly figure is
    not converted to a year.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.instroom * (p.tot - p.van) as teller,
  s.kopdagen as noemer
from feit_stroom as s
join periode as p on p.code = s.periode
