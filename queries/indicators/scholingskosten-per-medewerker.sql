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
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  cast(s.kosten as double) / 1e11 as teller,
  1 as noemer
from feit_scholing as s
where s.zonder_kosten = 0
