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
engels:
  titel: Median absence duration
  vraag: How long did a spell last that ended in the period, when the very long spells do not weigh more?
  teller: >-
    calendar days from the first day of sickness to the day of recovery, of the last spell that ended in the period;
    the middle one of all jobs with such a spell
  let_op: >-
    Those who recovered more than once in the period count once, with the last spell. Read this figure beside the
    mean absence duration: that is much higher when a few spells lasted very long. Spells that are still running do
    not count.
versie: 1
---*/
select
  h.periode,
  h.dienstverband_nr as eenheid_id,
  h.laatste_dagen as waarde
from feit_herstel as h
