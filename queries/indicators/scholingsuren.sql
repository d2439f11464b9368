/*---
id: scholingsuren
titel: Scholingsuren per medewerker
vraag: Hoeveel uur scholing volgde een medewerker gemiddeld in de periode?
eenheid: medewerker
maat: gemiddelde
weergave: uren
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers
tijd: stroom
teller: uren scholing, naar kalenderdagen over de perioden verdeeld
noemer: medewerkers die een of meer dagen van de periode in dienst waren en van wie alle uren bekend zijn
thema: leren
zaad: Z5
bron: eigen definitie naar CVTS (uren per werknemer)
begrippen: [scholing, scholingsuren, medewerker]
let_op: >-
  Onbekende uren worden geen nul: wie een activiteit zonder uren volgde, telt in dit cijfer niet mee. Het aantal
  personen achter dit cijfer is daarom lager dan bij de deelname aan scholing; het verschil laat zien hoeveel uren
  ontbreken. Dat maakt het cijfer eerder te laag dan te hoog. Werkgevers die geen scholing leverden tellen niet mee.
engels:
  titel: Training hours per employee
  vraag: How many hours of training did an employee take on average in the period?
  teller: hours of training, divided over the periods by calendar days
  noemer: employees who were employed on one or more days of the period and for whom all hours are known
  let_op: >-
    Unknown hours do not become zero: those who took an activity without hours do not count in this figure. So the
    number of persons behind this figure is lower than for participation in training; the difference shows how many
    hours are missing. That makes the figure rather too low than too high. Employers that delivered no training do
    not count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  cast(s.uren as double) / 1e12 as teller,
  1 as noemer
from feit_scholing as s
where s.zonder_uren = 0
