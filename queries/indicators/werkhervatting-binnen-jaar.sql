/*---
id: werkhervatting-binnen-jaar
code: KM3
titel: Werkhervatting binnen een jaar
vraag: Welk deel van de verzuimgevallen eindigt binnen een jaar met volledig herstel?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: gezondheid
populatie: gevallen-jaar-gevolgd
tijd: stroom
teller: >-
  van die gevallen, de gevallen met volledig herstel binnen 365 dagen, van wie op de dag van herstel nog in
  dienst was
noemer: verzuimgevallen waarvan de 365e dag na de eerste ziektedag in de periode viel
interval: werkgever
thema: relatie
zaad: Z2
bron: eigen definitie
begrippen: [verzuimgeval, hersteldatum, werkhervatting]
let_op: >-
  Het cijfer gaat over gevallen die een jaar eerder begonnen, ook de korte; daardoor ligt het hoog. Wie ziek uit
  dienst ging telt als niet hervat. Het eigen en ander werk zijn niet te onderscheiden. Alleen werkgevers die het
  hele jaar verzuim leverden tellen mee.
versie: 1
---*/
select
  g.periode,
  g.eenheid_id,
  g.gelukt as teller,
  g.gevallen as noemer
from feit_gevolgd as g
where g.soort = 'hervat'
