/*---
id: financiele-veiligheid
code: LB7
titel: Financiële veiligheid van een loopbrug
vraag: Welk deel van de mensen met een nieuw contract ging er in loon en uren niet op achteruit?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-contracten
tijd: stroom
teller: loopbruggen daarvan met een loon dat niet lager is en ten minste 95 procent van de uren
noemer: >-
  loopbruggen met een contract bij de ontvangende werkgever dat in de periode begon en waarvan loon en uren
  voor en na bekend zijn
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  Toeslagen, reistijd en zekerheid van het contract staan er niet in. Of het loon per uur of per maand is,
  moet in een levering voor en na hetzelfde zijn. Het gaat vaak om enkele tientallen mensen: lees het cijfer
  met zijn marges en met het aantal. Werkgevers die geen loopbruggen leverden tellen niet mee; een loopbrug
  telt bij de latende werkgever.
versie: 1
---*/
select
  p.code as periode,
  l.loopbrug_nr as eenheid_id,
  case when l.loon_naar >= l.loon_van and l.uren_naar * 100 >= l.uren_van * 95 then 1 else 0 end as teller,
  1 as noemer
from feit_loopbrug as l
join periode as p
  on p.jaar = l.jaar
  and l.contractdatum >= p.van
  and l.contractdatum < p.tot
where l.loon_van is not null
  and l.loon_naar is not null
  and l.uren_van is not null
  and l.uren_naar is not null
