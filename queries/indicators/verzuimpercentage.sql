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
versie: 1
---*/
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  cast(v.ziektedagen_fte as double) / 1e10 as teller,
  cast(v.dienstdagen_fte as double) / 1e4 as noemer
from feit_verzuim as v
