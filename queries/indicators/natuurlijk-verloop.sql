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
