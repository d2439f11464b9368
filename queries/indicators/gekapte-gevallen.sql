/*---
id: gekapte-gevallen
code: RL7
titel: Verzuimgevallen langer dan 730 dagen
vraag: Bij hoeveel gevallen telden dagen na twee jaar niet mee in het ziekteverzuimpercentage?
eenheid: dienstverband
maat: aantal
weergave: aantal
richting: neutraal
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: gevallen met in de periode ziektedagen na de 730e dag
interval: geen
thema: gezondheid
zaad: Z2
bron: eigen definitie, bij de grens van Vernet
begrippen: [verzuimgeval, ziektedagen]
let_op: >-
  Deze dagen zitten niet in de teller van het ziekteverzuimpercentage, de dienstdagen wel in de noemer. Een geval
  op twee banen telt voor elke baan. Het kan een vergeten hersteldatum zijn.
engels:
  titel: Absence spells longer than 730 days
  vraag: For how many spells did days after two years not count in the absence rate?
  teller: spells with days of sickness after the 730th day in the period
  let_op: >-
    These days are not in the numerator of the absence rate; the days in employment are in the denominator. A spell
    in two jobs counts for each job. It can be a forgotten date of recovery.
versie: 1
---*/
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  v.gekapt as teller
from feit_verzuim as v
