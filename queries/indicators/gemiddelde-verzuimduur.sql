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
engels:
  titel: Mean absence duration
  vraag: How long did the absence spells last that ended in the period?
  teller: calendar days from the first day of sickness to the day of recovery, including those before the period
  noemer: spells that ended in the period
  let_op: >-
    Part-time work and partial recovery do not matter: every day is a whole day. Spells that are still running do
    not count, so a rise can come from long spells that ended. Read this figure beside the absence rate and the
    absence frequency. A spell that ends only after the last day in employment does not count.
versie: 1
---*/
select
  h.periode,
  h.dienstverband_nr as eenheid_id,
  h.dagen as teller,
  h.gevallen as noemer
from feit_herstel as h
