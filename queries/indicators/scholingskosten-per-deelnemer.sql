/*---
id: scholingskosten-per-deelnemer
titel: Scholingskosten per deelnemer
vraag: Hoeveel kostte de scholing gemiddeld van wie scholing volgde?
eenheid: medewerker
maat: gemiddelde
weergave: euro
richting: neutraal
klasse: hr
populatie: deelnemers-scholing
tijd: stroom
teller: kosten van de scholing in euro's, naar kalenderdagen over de perioden verdeeld
noemer: medewerkers met scholing in de periode, van wie alle kosten bekend zijn
interval: t
thema: leren
zaad: Z5
bron: eigen definitie naar CVTS (kosten per deelnemer)
begrippen: [scholing, scholingskosten, medewerker]
let_op: >-
  Het gaat om wat bij de activiteit is vastgelegd, meestal de rekening van de opleider. De loonkosten van de
  uren en de bijdragen aan een fonds zitten er niet in, en subsidies gaan er niet af. Wie een activiteit
  zonder bekende kosten volgde telt niet mee. Werkgevers die geen scholing leverden tellen niet mee.
engels:
  titel: Training costs per participant
  vraag: How much did the training cost on average of those who took training?
  teller: costs of training in euros, divided over the periods by calendar days
  noemer: employees with training in the period, for whom all costs are known
  let_op: >-
    It is about what was recorded with the activity, mostly the invoice of the training provider. The wage costs of
    the hours and the contributions to a fund are not included, and subsidies are not subtracted. Those who took an
    activity without known costs do not count. Employers that delivered no training do not count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  cast(s.kosten as double) / 1e11 as teller,
  1 as noemer
from feit_scholing as s
where s.activiteiten > 0
  and s.zonder_kosten = 0
