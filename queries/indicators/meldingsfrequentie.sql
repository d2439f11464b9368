/*---
id: meldingsfrequentie
titel: Meldingsfrequentie
vraag: Hoe vaak meldt een medewerker zich gemiddeld per jaar ziek?
eenheid: dienstverband
maat: verhouding
weergave: per-jaar
richting: lager-is-gunstiger
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: nieuwe ziekmeldingen × dagen in het jaar
noemer: dagen in dienst van medewerkers, gelijktijdige banen bij een werkgever een keer
thema: gezondheid
zaad: Z2
bron: Standaard voor verzuimregistratie 1996; op jaarbasis naar het aantal dagen, zoals CBS
begrippen: [meldingsfrequentie, ziekmelding, verzuimgeval, kopdagen]
let_op: >-
  De noemer telt mensen naar hun tijd in dienst, niet naar deeltijd. Een kwartaal is naar een jaar omgerekend met
  het aantal dagen; sommige bronnen rekenen met maal vier. Gevallen die voor de periode begonnen tellen niet mee.
  Een ziekmelding op twee banen bij dezelfde werkgever is een melding. Zwangerschapsverlof is geen melding.
versie: 1
---*/
with jaren as (
  select
    p.jaar,
    max(p.tot) - min(p.van) as dagen
  from periode as p
  group by p.jaar
)
select
  v.periode,
  v.dienstverband_nr as eenheid_id,
  v.meldingen * j.dagen as teller,
  v.kopdagen as noemer
from feit_verzuim as v
join jaren as j on j.jaar = v.jaar
