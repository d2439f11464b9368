/*---
id: verzuimpercentage-inclusief-zwangerschap
titel: Ziekteverzuimpercentage inclusief zwangerschap
vraag: Welk deel van de contracttijd ging door ziekte of door zwangerschaps- en bevallingsverlof verloren?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: neutraal
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: >-
  ziektedagen × deeltijdfactor × deel van de arbeidsongeschiktheid + dagen zwangerschaps- en bevallingsverlof ×
  deeltijdfactor
noemer: dienstdagen × deeltijdfactor
thema: gezondheid
zaad: Z2
bron: Standaard voor verzuimregistratie 1996, variant met zwangerschaps- en bevallingsverlof
begrippen: [verzuim, ziekteverzuimpercentage, ziektedagen, dienstdagen, deeltijdfactor, zwangerschaps- en bevallingsverlof]
let_op: >-
  Verlof is geen ziekte: dit cijfer zegt hoeveel tijd er ontbrak, niet hoe gezond mensen zijn. Heeft een werkgever
  geen verlof geleverd, dan is zijn verlof onbekend en is het cijfer te laag. Verder geldt wat bij het
  ziekteverzuimpercentage staat.
engels:
  titel: Absence rate including maternity leave
  vraag: What share of contract time was lost to sickness or to maternity leave?
  teller: days of sickness × part-time factor × degree of incapacity + days of maternity leave × part-time factor
  noemer: days in employment × part-time factor
  let_op: >-
    Leave is not sickness: this figure says how much time was missing, not how healthy people are. If an employer
    delivered no leave, its leave is unknown and the figure is too low. Otherwise the same holds as for the absence
    rate.
versie: 1
---*/
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  cast(v.ziektedagen_fte + v.verlofdagen_fte * 1000000 as double) / 1e10 as teller,
  cast(v.dienstdagen_fte as double) / 1e4 as noemer
from feit_verzuim as v
