/*---
id: behoud-na-langdurig-verzuim
code: KM4
titel: Behoud na langdurig verzuim
vraag: Welk deel van wie na langdurig verzuim herstelde, is twaalf maanden later nog in dienst?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: gezondheid
populatie: lang-hersteld-gevolgd
tijd: stroom
teller: van die gevallen, waarvan de medewerker twaalf maanden na het herstel bij dezelfde werkgever in dienst was
noemer: gevallen langer dan 42 dagen, hersteld in dezelfde periode een jaar eerder
interval: werkgever
thema: relatie
zaad: Z2
bron: eigen definitie
begrippen: [verzuimgeval, hersteldatum, langdurig verzuim]
let_op: >-
  Wie ziek uit dienst ging herstelde niet bij deze werkgever en telt niet mee. Waarom iemand vertrok telt niet:
  ook pensioen is vertrek. Wie tussendoor weg was en terugkwam, telt als behouden.
versie: 1
---*/
select
  g.periode,
  g.eenheid_id,
  g.gelukt as teller,
  g.gevallen as noemer
from feit_gevolgd as g
where g.soort = 'behoud'
