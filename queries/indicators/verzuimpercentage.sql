/*---
id: verzuimpercentage
code: RL7
titel: Ziekteverzuimpercentage
vraag: Welk deel van de contracttijd ging door ziekte verloren?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: ziektedagen × deeltijdfactor × deel van de arbeidsongeschiktheid, zonder zwangerschaps- en bevallingsverlof
noemer: dienstdagen × deeltijdfactor
thema: gezondheid
zaad: Z2
bron: Standaard voor verzuimregistratie 1996; variant zonder zwangerschaps- en bevallingsverlof, zoals CBS
begrippen: [verzuim, ziekteverzuimpercentage, ziektedagen, dienstdagen, deeltijdfactor, arbeidsongeschiktheidspercentage, kalenderdagen, zwangerschaps- en bevallingsverlof]
let_op: >-
  Alle kalenderdagen tellen mee, ook weekenden. Een geval telt hooguit 730 dagen. Uitzendkrachten, banen met nul
  uren en banen zonder bekende deeltijdfactor blijven buiten het cijfer. Wie tijdens zijn ziekte uit dienst gaat,
  telt tot zijn laatste dag in dienst. Ontbreekt het verlof in een levering, dan is een ziektedag tijdens verlof
  niet te herkennen. CBS weegt de percentages van bedrijven met hun aantal werknemers; hier tellen alle dagen
  samen, dus een verschil met CBS kan van de rekenwijze komen.
engels:
  titel: Absence rate
  vraag: What share of contract time was lost to sickness?
  teller: days of sickness × part-time factor × degree of incapacity, without maternity leave
  noemer: days in employment × part-time factor
  let_op: >-
    All calendar days count, weekends too. A spell counts for at most 730 days. Agency workers, jobs with zero hours
    and jobs without a known part-time factor are left out. Those who leave employment while sick count up to their
    last day in employment. If leave is missing in a delivery, a day of sickness during leave cannot be recognised.
    CBS weights the rates of firms by their number of employees; here all days count together, so a difference from
    CBS can come from the method.
versie: 1
---*/
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  cast(v.ziektedagen_fte as double) / 1e10 as teller,
  cast(v.dienstdagen_fte as double) / 1e4 as noemer
from feit_verzuim as v
