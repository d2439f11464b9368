/*---
id: meldingsfrequentie-rijk
code: RL7
titel: >-
  Meldingsfrequentie (variant Rijk: niet op jaarbasis)
vraag: Hoe vaak meldt een medewerker zich ziek, gerekend zoals deze bron dat doet?
eenheid: dienstverband
maat: verhouding
weergave: per-jaar
richting: lager-is-gunstiger
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: nieuwe ziekmeldingen × dagen van de periode
noemer: dagen in dienst van medewerkers, gelijktijdige banen bij een werkgever een keer
interval: werkgever
thema: gezondheid
zaad: Z2
bron: CBS, meldingsfrequentie ziekteverzuim Rijksoverheid
begrippen: [meldingsfrequentie, ziekmelding, kopdagen]
let_op: >-
  Een kwartaal is niet naar een jaar omgerekend: het is het aantal meldingen in dat kwartaal. Vergelijk een
  kwartaal dus niet met een jaar, en niet met de gewone meldingsfrequentie.
versie: 1
---*/
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  v.meldingen * (p.tot - p.van) as teller,
  v.kopdagen as noemer
from feit_verzuim as v
join periode as p on p.code = v.periode
