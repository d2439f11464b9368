/*---
id: gemiddelde-verzuimduur
titel: Gemiddelde verzuimduur
vraag: Hoe lang duurden de verzuimgevallen die in de periode eindigden?
eenheid: dienstverband
maat: gemiddelde
weergave: dagen
richting: lager-is-gunstiger
klasse: gezondheid
populatie: beeindigde-gevallen
tijd: stroom
teller: kalenderdagen van de eerste ziektedag tot de dag van herstel, ook die voor de periode
noemer: gevallen die in de periode eindigden
thema: gezondheid
zaad: Z2
bron: Standaard voor verzuimregistratie 1996
begrippen: [verzuimduur, verzuimgeval, hersteldatum, kalenderdagen]
let_op: >-
  Deeltijd en gedeeltelijk herstel tellen niet mee: elke dag is een hele dag. Gevallen die nog lopen tellen niet
  mee, dus een stijging kan komen doordat lange gevallen afliepen. Lees dit cijfer naast het
  ziekteverzuimpercentage en de meldingsfrequentie. Een geval dat pas na de laatste dag in dienst eindigt, telt
  niet mee.
versie: 1
---*/
select
  h.periode,
  h.dienstverband_nr as eenheid_id,
  h.dagen as teller,
  h.gevallen as noemer
from feit_herstel as h
