/*---
id: interventies-naar-bewijs
code: WW1
titel: Interventies naar bewijsniveau
vraag: Hoe goed is onderbouwd wat werkgevers aan interventies gebruiken?
eenheid: werkgever
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: structuur
populatie: interventies-naar-bewijs
binnen: interventies-in-gebruik
tijd: stroom
perioden: [jaar]
teller: interventies in gebruik bij een werkgever, van dit niveau
noemer: interventies in gebruik bij een werkgever
formule: een interventie telt bij elke werkgever die haar gebruikt
interval: werkgever
uitsplitsing: interventie-ladder
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [interventie, bewijsniveau, werkgever]
let_op: >-
  Het telt gebruik en niet de lijst zelf: een interventie die niemand gebruikt telt niet. Het niveau is zoals
  geleverd en kan verlopen zijn. Een hoog niveau zegt dat de interventie elders werkte, niet dat zij hier
  werkte. Werkgevers die geen deelname leverden tellen niet mee.
  Het cijfer is er alleen per jaar.
engels:
  titel: Interventions by level of evidence
  vraag: How well is the evidence for the interventions that employers use?
  teller: interventions in use at an employer, of this level
  noemer: interventions in use at an employer
  formule: an intervention counts at every employer that uses it
  let_op: >-
    It counts use and not the list itself: an intervention that no one uses does not count. The level is as
    delivered and may be out of date. A high level says that the intervention worked elsewhere, not that it worked
    here. Employers that delivered no participation do not count. The figure is published by year only.
versie: 1
---*/
-- Een rij zonder klasse is het geheel: zijn noemer geldt voor alle klassen.
select
  g.periode,
  g.werkgever_nr as eenheid_id,
  cast(null as varchar) as uitsplitsing,
  count(*) as teller,
  count(*) as noemer
from feit_interventie_gebruik as g
group by
  g.periode,
  g.werkgever_nr
union all
select
  g.periode,
  g.werkgever_nr,
  g.ladder,
  count(*),
  count(*)
from feit_interventie_gebruik as g
group by
  g.periode,
  g.werkgever_nr,
  g.ladder
