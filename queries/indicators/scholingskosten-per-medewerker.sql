/*---
id: scholingskosten-per-medewerker
titel: Scholingskosten per medewerker
vraag: Hoeveel kostte de scholing gemiddeld per medewerker?
eenheid: medewerker
maat: gemiddelde
weergave: euro
richting: neutraal
klasse: hr
populatie: medewerkers
tijd: stroom
teller: kosten van de scholing in euro's, naar kalenderdagen over de perioden verdeeld
noemer: medewerkers die een of meer dagen van de periode in dienst waren en van wie alle kosten bekend zijn
interval: t
thema: leren
zaad: Z5
bron: eigen definitie naar CVTS (kosten per werknemer)
begrippen: [scholing, scholingskosten, medewerker]
let_op: >-
  Wie geen scholing volgde telt mee met nul euro. Wie een activiteit zonder bekende kosten volgde telt niet
  mee, waardoor het cijfer eerder te laag is dan te hoog. De loonkosten van de uren zitten er niet in.
  Werkgevers die geen scholing leverden tellen niet mee.
engels:
  titel: Training costs per employee
  vraag: How much did training cost on average per employee?
  teller: costs of training in euros, divided over the periods by calendar days
  noemer: employees who were employed on one or more days of the period and for whom all costs are known
  let_op: >-
    Those who took no training count with zero euros. Those who took an activity without known costs do not count,
    so the figure is rather too low than too high. The wage costs of the hours are not included. Employers that
    delivered no training do not count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  cast(s.kosten as double) / 1e11 as teller,
  1 as noemer
from feit_scholing as s
where s.zonder_kosten = 0
