/*---
id: meldingsfrequentie
titel: Meldingsfrequentie
vraag: Hoe vaak meldt een medewerker zich gemiddeld per jaar ziek?
eenheid: dienstverband
maat: verhouding
weergave: per-jaar
richting: lager-is-gunstiger
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: nieuwe ziekmeldingen × dagen in het jaar
noemer: dagen in dienst van medewerkers, gelijktijdige banen bij een werkgever een keer
thema: gezondheid
zaad: Z2
bron: Standaard voor verzuimregistratie 1996; op jaarbasis naar het aantal dagen, zoals CBS
begrippen: [meldingsfrequentie, ziekmelding, verzuimgeval, kopdagen]
let_op: >-
  De noemer telt mensen naar hun tijd in dienst, niet naar deeltijd. Een kwartaal is naar een jaar omgerekend met
  het aantal dagen; sommige bronnen rekenen met maal vier. Gevallen die voor de periode begonnen tellen niet mee.
  Een ziekmelding op twee banen bij dezelfde werkgever is een melding. Zwangerschapsverlof is geen melding.
engels:
  titel: Absence frequency
  vraag: How often does an employee report sick per year on average?
  teller: new sickness reports × days in the year
  noemer: days in employment of employees, simultaneous jobs with one employer once
  let_op: >-
    The denominator counts people by their time in employment, not by part-time work. A quarter is converted to a
    year with the number of days; some sources multiply by four. Spells that began before the period do not count. A
    sickness report for two jobs with the same employer is one report. Maternity leave is not a report.
versie: 1
---*/
with jaren as (
  select
    p.jaar,
    max(p.tot) - min(p.van) as dagen
  from periode as p
  group by p.jaar
)
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  v.meldingen * j.dagen as teller,
  v.kopdagen as noemer
from feit_verzuim as v
join jaren as j on j.jaar = v.jaar
