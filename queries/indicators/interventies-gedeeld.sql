/*---
id: interventies-gedeeld
code: LN1
titel: Gedeelde interventies
vraag: Welk deel van wat werkgevers aan interventies gebruiken, wordt bij meer dan een fonds gebruikt?
eenheid: werkgever
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: structuur
populatie: interventies-in-gebruik
tijd: stroom
perioden: [jaar]
teller: interventies in gebruik bij een werkgever die ook bij een ander fonds in gebruik zijn
noemer: interventies in gebruik bij een werkgever waarvan het fonds bekend is
formule: een interventie telt bij elke werkgever die haar gebruikt
interval: werkgever
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [interventie, O&O-fonds, werkgever]
let_op: >-
  Het telt gebruik en niet de lijst zelf. Of een interventie gedeeld is, volgt uit alle leveringen samen en
  niet alleen uit de werkgevers in de cel. Dat twee fondsen dezelfde interventie gebruiken is alleen te zien
  binnen een leverancier, omdat elke leverancier zijn eigen lijst heeft. Werkgevers die geen deelname leverden
  tellen niet mee.
  Het cijfer is er alleen per jaar.
versie: 1
---*/
select
  g.periode,
  g.werkgever_nr as eenheid_id,
  sum(g.gedeeld) as teller,
  count(*) as noemer
from feit_interventie_gebruik as g
where g.heeft_fonds = 1
group by
  g.periode,
  g.werkgever_nr
