/*---
id: meldingsfrequentie-vernet
code: RL7
titel: >-
  Meldingsfrequentie (variant Vernet: kwartaal maal vier)
vraag: Hoe vaak meldt een medewerker zich ziek, gerekend zoals deze bron dat doet?
eenheid: dienstverband
maat: verhouding
weergave: per-jaar
richting: lager-is-gunstiger
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: nieuwe ziekmeldingen × dagen van de periode, in een kwartaal maal vier
noemer: dagen in dienst van medewerkers, gelijktijdige banen bij een werkgever een keer
interval: werkgever
thema: gezondheid
zaad: Z2
bron: Vernet, definities van verzuimcijfers
begrippen: [meldingsfrequentie, ziekmelding, kopdagen]
let_op: >-
  Een kwartaal is hier precies een vierde jaar. De gewone meldingsfrequentie rekent met dagen, zoals het CBS; dan
  telt het eerste kwartaal iets zwaarder. Een jaar is in beide gelijk. Vergelijk alleen cijfers van dezelfde
  variant.
engels:
  titel: >-
    Absence frequency (Vernet variant: quarter times four)
  vraag: How often does an employee report sick, reckoned as this source does?
  teller: new sickness reports × days of the period, in a quarter times four
  noemer: days in employment of employees, simultaneous jobs with one employer once
  let_op: >-
    A quarter is exactly a fourth of a year here. The ordinary absence frequency reckons with days, as CBS does;
    then the first quarter weighs a little more. A year is the same in both. Only compare figures of the same
    variant.
versie: 1
---*/
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  v.meldingen * (p.tot - p.van) * case when p.soort = 'kwartaal' then 4 else 1 end as teller,
  v.kopdagen as noemer
from feit_verzuim as v
join periode as p on p.code = v.periode
