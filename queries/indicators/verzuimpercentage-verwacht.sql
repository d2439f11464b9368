/*---
id: verzuimpercentage-verwacht
code: RL7
titel: Verwacht ziekteverzuimpercentage
vraag: Hoe hoog zou het verzuim zijn als elke groep even vaak ziek was als in alle leveringen samen?
eenheid: dienstverband
maat: verhouding
interval: geen
weergave: procent
richting: neutraal
klasse: gezondheid
populatie: verzuim
tijd: stroom
teller: >-
  dienstdagen × deeltijdfactor × het verzuimpercentage van de eigen groep (leeftijd, geslacht en grootteklasse) in
  alle leveringen samen
noemer: dienstdagen × deeltijdfactor
thema: gezondheid
zaad: Z2
bron: eigen definitie (indirecte standaardisatie)
begrippen: [verzuim, ziekteverzuimpercentage, standaardisatie]
let_op: >-
  Zegt alleen wat de samenstelling doet verwachten, niet wat goed is. Een groep van minder dan dertig banen of vijf
  werkgevers, of waarin één werkgever meer dan de helft heeft, gaat samen met de andere kleine groepen. Het totaal
  is gelijk aan het gewone verzuimpercentage. Er is geen marge: de groepen zijn hier vast gekozen.
engels:
  titel: Expected absence rate
  vraag: How high would absence be if every group were sick as often as in all deliveries together?
  teller: >-
    days in employment × part-time factor × the absence rate of one's own group (age, sex and size class) in all
    deliveries together
  noemer: days in employment × part-time factor
  let_op: >-
    Only says what the composition leads one to expect, not what is good. A group of fewer than thirty jobs or five
    employers, or in which one employer has more than half, is put together with the other small groups. The total
    is equal to the ordinary absence rate. There is no margin: the groups are fixed here.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  cast(s.dienstdagen_fte as double) * s.ziektedagen_per_dienstdag / 1e10 as teller,
  cast(s.dienstdagen_fte as double) / 1e4 as noemer
from feit_verzuimstratum as s
