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
engels:
  titel: Return to work within a year
  vraag: What share of the absence spells ends with full recovery within a year?
  teller: those spells with full recovery within 365 days, of those who were still employed on the day of recovery
  noemer: absence spells of which the 365th day after the first day of sickness fell in the period
  let_op: >-
    The figure is about spells that began a year earlier, the short ones too; that is why it is high. Those who left
    employment while sick count as not returned. Own and other work cannot be told apart. Only employers that
    delivered absence for the whole year count.
versie: 1
---*/
select
  g.periode,
  g.eenheid_id,
  g.gelukt as teller,
  g.gevallen as noemer
from feit_gevolgd as g
where g.soort = 'hervat'
