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
engels:
  titel: Shared interventions
  vraag: What share of the interventions that employers use is used at more than one fund?
  teller: interventions in use at an employer that are also in use at another fund
  noemer: interventions in use at an employer whose fund is known
  formule: an intervention counts at every employer that uses it
  let_op: >-
    It counts use and not the list itself. Whether an intervention is shared follows from all deliveries together
    and not only from the employers in the cell. That two funds use the same intervention can only be seen within
    one supplier, because every supplier has its own list. Employers that delivered no participation do not count.
    The figure is published by year only.
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
