/*---
id: meldingsfrequentie-vernet
code: RL7
titel: >-
  Meldingsfrequentie (variant Vernet: kwartaal maal vier)
vraag: Hoe vaak meldt een medewerker zich ziek, gerekend zoals deze bron dat doet?
eenheid: dienstverband
maat: verhouding
weergave: per-jaar
richting: lager-is-gunstiger
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: nieuwe ziekmeldingen × dagen van de periode, in een kwartaal maal vier
noemer: dagen in dienst van medewerkers, gelijktijdige banen bij een werkgever een keer
interval: werkgever
thema: gezondheid
zaad: Z2
bron: Vernet, definities van verzuimcijfers
begrippen: [meldingsfrequentie, ziekmelding, kopdagen]
let_op: >-
  Een kwartaal is hier precies een vierde jaar. De gewone meldingsfrequentie rekent met dagen, zoals het CBS; dan
  telt het eerste kwartaal iets zwaarder. Een jaar is in beide gelijk. Vergelijk alleen cijfers van dezelfde
  variant.
versie: 1
---*/
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  v.meldingen * (p.tot - p.van) * case when p.soort = 'kwartaal' then 4 else 1 end as teller,
  v.kopdagen as noemer
from feit_verzuim as v
join periode as p on p.code = v.periode
