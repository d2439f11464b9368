/*---
id: meldingsfrequentie-rijk
code: RL7
titel: >-
  Meldingsfrequentie (variant Rijk: niet op jaarbasis)
vraag: Hoe vaak meldt een medewerker zich ziek, gerekend zoals deze bron dat doet?
eenheid: dienstverband
maat: verhouding
weergave: per-jaar
richting: lager-is-gunstiger
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: nieuwe ziekmeldingen × dagen van de periode
noemer: dagen in dienst van medewerkers, gelijktijdige banen bij een werkgever een keer
interval: werkgever
thema: gezondheid
zaad: Z2
bron: CBS, meldingsfrequentie ziekteverzuim Rijksoverheid
begrippen: [meldingsfrequentie, ziekmelding, kopdagen]
let_op: >-
  Een kwartaal is niet naar een jaar omgerekend: het is het aantal meldingen in dat kwartaal. Vergelijk een
  kwartaal dus niet met een jaar, en niet met de gewone meldingsfrequentie.
engels:
  titel: >-
    Absence frequency (central government variant: not per year)
  vraag: How often does an employee report sick, reckoned as this source does?
  teller: new sickness reports × days of the period
  noemer: days in employment of employees, simultaneous jobs with one employer once
  let_op: >-
    A quarter is not converted to a year: it is the number of reports in that quarter. So do not compare a quarter
    with a year, nor with the ordinary absence frequency.
versie: 1
---*/
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  v.meldingen * (p.tot - p.van) as teller,
  v.kopdagen as noemer
from feit_verzuim as v
join periode as p on p.code = v.periode
