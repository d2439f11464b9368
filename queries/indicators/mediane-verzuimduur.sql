/*---
id: mediane-verzuimduur
code: RL7
titel: Mediane verzuimduur
vraag: Hoe lang duurde een geval dat in de periode eindigde, als de heel lange gevallen niet zwaarder tellen?
eenheid: dienstverband
maat: mediaan
weergave: dagen
richting: lager-is-gunstiger
klasse: gezondheid
populatie: beeindigde-gevallen
tijd: stroom
teller: >-
  kalenderdagen van de eerste ziektedag tot de dag van herstel, van het laatste geval dat in de periode eindigde;
  de middelste van alle banen met zo'n geval
thema: gezondheid
zaad: Z2
bron: eigen definitie
begrippen: [verzuimduur, verzuimgeval, mediaan, hersteldatum]
let_op: >-
  Wie in de periode vaker herstelde telt een keer, met het laatste geval. Lees dit cijfer naast de gemiddelde
  verzuimduur: die ligt veel hoger als een paar gevallen heel lang duurden. Gevallen die nog lopen tellen niet
  mee.
versie: 1
---*/
select
  h.periode,
  h.dienstverband_nr as eenheid_id,
  h.laatste_dagen as waarde
from feit_herstel as h
