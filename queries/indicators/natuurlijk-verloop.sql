/*---
id: natuurlijk-verloop
titel: Natuurlijk verloop
vraag: Hoeveel medewerkers gingen met pensioen of overleden, vergeleken met het aantal dat er werkt?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: verloop-reden
tijd: stroom
teller: medewerkers die in de periode uit dienst gingen door pensioen of overlijden
noemer: >-
  gemiddeld aantal medewerkers: hun dagen in dienst gedeeld door de dagen van de periode
interval: werkgever
thema: mobiliteit
zaad: Z2
bron: HR-methode (vertrekkers gedeeld door gemiddeld aantal medewerkers); keuzes eigen definitie
begrippen: [natuurlijk verloop, uitstroom, medewerker]
let_op: >-
  Werkgevers die van geen enkele vertrekker een reden leverden, tellen niet mee; ontbreekt de reden van een deel,
  dan is dit cijfer te laag. Uitzendkrachten en banen met nul uren of zonder bekende deeltijdfactor blijven
  erbuiten. Een cijfer van een kwartaal is niet naar een jaar omgerekend.
engels:
  titel: Natural turnover
  vraag: How many employees retired or died, compared with the number who work there?
  teller: employees who left employment in the period through retirement or death
  noemer: >-
    average number of employees: their days in employment divided by the days of the period
  let_op: >-
    Employers that delivered no reason for any leaver do not count; when the reason is missing for some leavers,
    this figure is too low. Agency workers and jobs with zero hours or without a known part-time factor are left
    out. A quarterly figure is not converted to a year.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.natuurlijk * (p.tot - p.van) as teller,
  s.kopdagen as noemer
from feit_stroom as s
join periode as p on p.code = s.periode
where s.reden_geleverd = 1
