/*---
id: duurzame-plaatsing-12-maanden
code: LB3
titel: Duurzame plaatsing na twaalf maanden
vraag: Welk deel van de contracten na een loopbrug liep na twaalf maanden nog?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-contracten-12m
tijd: stroom
teller: loopbruggen daarvan waarvan is vastgelegd dat iemand na twaalf maanden nog in dienst was
noemer: >-
  loopbruggen met een contract bij de ontvangende werkgever dat twaalf maanden eerder begon, in de periode die
  zo lang terug ligt
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  Alleen wat is vastgelegd telt als nog in dienst: wie niet is gevolgd telt in de noemer en niet in de teller,
  dus het cijfer is een ondergrens. Contracten van korter dan twaalf maanden geleden tellen nog niet mee. Het
  gaat vaak om enkele tientallen mensen: lees het cijfer met zijn marges en met het aantal. Werkgevers die
  geen loopbruggen leverden tellen niet mee; een loopbrug telt bij de latende werkgever.
versie: 1
---*/
select
  t.periode,
  l.loopbrug_nr as eenheid_id,
  case when l.status = 'nog_in_dienst_12m' then 1 else 0 end as teller,
  1 as noemer
from feit_loopbrug as l
join feit_terugblik as t
  on t.jaar = l.jaar
  and l.contractdatum >= t.begin_12
  and l.contractdatum < t.van_12
