/*---
id: vrijwillig-verloop
code: RL8
titel: Vrijwillig verloop
vraag: Hoeveel medewerkers vertrokken op eigen initiatief, vergeleken met het aantal dat er werkt?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: hr
populatie: verloop-reden
tijd: stroom
teller: medewerkers die in de periode vertrokken met als reden eigen initiatief
noemer: >-
  gemiddeld aantal medewerkers: hun dagen in dienst gedeeld door de dagen van de periode
interval: werkgever
thema: mobiliteit
zaad: Z2
bron: HR-methode (vertrekkers gedeeld door gemiddeld aantal medewerkers); keuzes eigen definitie
begrippen: [vrijwillig verloop, uitstroom, medewerker]
let_op: >-
  Werkgevers die van geen enkele vertrekker een reden leverden, tellen niet mee; ontbreekt de reden van een deel,
  dan is dit cijfer te laag. Wie vertrekt voor betere kansen elders in de sector telt hier als verlies voor de
  werkgever, voor de sector is het dat niet. Uitzendkrachten en banen met nul uren of zonder bekende
  deeltijdfactor blijven erbuiten. Een cijfer van een kwartaal is niet naar een jaar omgerekend.
engels:
  titel: Voluntary turnover
  vraag: How many employees left on their own initiative, compared with the number who work there?
  teller: employees who left in the period with own initiative as the reason
  noemer: >-
    average number of employees: their days in employment divided by the days of the period
  let_op: >-
    Employers that delivered no reason for any leaver do not count; when the reason is missing for some leavers,
    this figure is too low. Those who leave for better chances elsewhere in the sector count here as a loss for the
    employer; for the sector they are not. Agency workers and jobs with zero hours or without a known part-time
    factor are left out. A quarterly figure is not converted to a year.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.eigen * (p.tot - p.van) as teller,
  s.kopdagen as noemer
from feit_stroom as s
join periode as p on p.code = s.periode
where s.reden_geleverd = 1
