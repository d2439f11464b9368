/*---
id: interventies-per-werkgever
code: WW1
titel: Interventies per werkgever
vraag: Hoeveel interventies gebruikt een werkgever die er gebruikt gemiddeld?
eenheid: werkgever
maat: gemiddelde
weergave: index
richting: neutraal
klasse: structuur
populatie: interventies-in-gebruik
tijd: stroom
perioden: [jaar]
teller: interventies waaraan een werkgever zelf of met medewerkers deelnam in de periode
noemer: werkgevers die in de periode aan een of meer interventies deelnamen
interval: t
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [interventie, werkgever]
let_op: >-
  Dezelfde interventie telt bij elke werkgever die haar gebruikt. Leveringen van verschillende leveranciers
  gebruiken elk hun eigen lijst van interventies. Werkgevers die geen deelname leverden tellen niet mee.
  Het cijfer is er alleen per jaar.
engels:
  titel: Interventions per employer
  vraag: How many interventions does an employer that uses any use on average?
  teller: interventions in which an employer took part in the period, itself or with employees
  noemer: employers that took part in one or more interventions in the period
  let_op: >-
    The same intervention counts at every employer that uses it. Deliveries of different suppliers each use their
    own list of interventions. Employers that delivered no participation do not count. The figure is published by
    year only.
versie: 1
---*/
select
  g.periode,
  g.werkgever_nr as eenheid_id,
  count(*) as teller,
  1 as noemer
from feit_interventie_gebruik as g
group by
  g.periode,
  g.werkgever_nr
