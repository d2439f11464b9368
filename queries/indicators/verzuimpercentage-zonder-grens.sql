/*---
id: verzuimpercentage-zonder-grens
code: RL7
titel: Ziekteverzuimpercentage zonder grens van 730 dagen
vraag: Welk deel van de contracttijd ging door ziekte verloren, ook na twee jaar?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: ziektedagen × deeltijdfactor × deel van de arbeidsongeschiktheid, ook na 730 dagen
noemer: dienstdagen × deeltijdfactor
interval: werkgever
thema: gezondheid
zaad: Z2
bron: Standaard voor verzuimregistratie 1996, variant zonder grens
begrippen: [verzuim, ziekteverzuimpercentage, ziektedagen, dienstdagen]
let_op: >-
  Het gewone ziekteverzuimpercentage telt van elk geval alleen de eerste twee jaar. Het verschil met dit cijfer
  komt van gevallen die langer duren: mensen die nog in dienst zijn, en gevallen die in de administratie niet
  zijn afgesloten.
engels:
  titel: Absence rate without the limit of 730 days
  vraag: What share of contract time was lost to sickness, also after two years?
  teller: days of sickness × part-time factor × degree of incapacity, also after 730 days
  noemer: days in employment × part-time factor
  let_op: >-
    The ordinary absence rate counts only the first two years of every spell. The difference from this figure comes
    from spells that last longer: people who are still employed, and spells that were not closed in the records.
versie: 1
---*/
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  cast(v.ziektedagen_fte_alle as double) / 1e10 as teller,
  cast(v.dienstdagen_fte as double) / 1e4 as noemer
from feit_verzuim as v
