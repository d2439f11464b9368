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
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  cast(s.dienstdagen_fte as double) * s.ziektedagen_per_dienstdag / 1e10 as teller,
  cast(s.dienstdagen_fte as double) / 1e4 as noemer
from feit_verzuimstratum as s
