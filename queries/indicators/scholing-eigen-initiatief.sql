/*---
id: scholing-eigen-initiatief
titel: Scholing op eigen initiatief
vraag: Welk deel van de medewerkers volgde scholing op eigen initiatief, alleen of samen met de werkgever?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers
tijd: stroom
teller: >-
  medewerkers met een of meer scholingsactiviteiten in de periode op initiatief van de medewerker of van
  beiden
noemer: medewerkers die een of meer dagen van de periode in dienst waren en van wie dit bekend is
interval: wilson
thema: eigen-regie
zaad: Z1
bron: eigen definitie
begrippen: [scholing, initiatief, medewerker]
let_op: >-
  Dit is een deel van het initiatief van de werknemer. Het initiatief is zoals de werkgever het vastlegt. Wie
  alleen scholing volgde waarvan het initiatief onbekend is, telt niet mee. Werkgevers die geen scholing
  leverden tellen niet mee.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  case when s.eigen_initiatief > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_scholing as s
where s.eigen_initiatief > 0
  or s.initiatief_onbekend = 0
