/*---
id: doorstroom
titel: Doorstroom (HR-methode)
vraag: Hoe vaak krijgen medewerkers bij hun werkgever een andere functiegroep, vergeleken met het aantal dat er werkt?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: verloop
tijd: stroom
teller: veranderingen van functiegroep van medewerkers bij hun werkgever
noemer: >-
  gemiddeld aantal medewerkers: hun dagen in dienst gedeeld door de dagen van de periode
interval: werkgever
thema: mobiliteit
zaad: Z2
bron: HR-methode (gedeeld door gemiddeld aantal medewerkers); keuzes eigen definitie
begrippen: [doorstroom, functiegroep, medewerker]
let_op: >-
  Een tweede baan in een andere functiegroep telt ook. Een andere functie in dezelfde functiegroep is niet te
  zien. Deelt een werkgever de functies opnieuw in, dan lijkt dat doorstroom. Uitzendkrachten en banen met nul
  uren of zonder bekende deeltijdfactor blijven erbuiten. Een cijfer van een kwartaal is niet naar een jaar
  omgerekend.
engels:
  titel: Internal mobility (HR method)
  vraag: >-
    How often do employees move to another job group at their employer, compared with the number who work there?
  teller: changes of job group of employees at their employer
  noemer: >-
    average number of employees: their days in employment divided by the days of the period
  let_op: >-
    A second job in another job group counts too. Another position in the same job group cannot be seen. When an
    employer regroups its positions, that looks like internal mobility. Agency workers and jobs with zero hours or
    without a known part-time factor are left out. A quarterly figure is not converted to a year.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.doorstroom * (p.tot - p.van) as teller,
  s.kopdagen as noemer
from feit_stroom as s
join periode as p on p.code = s.periode
