/*---
id: loopbrug-match-naar-contract
code: LB2
titel: Loopbrug van match naar contract
vraag: Welk deel van de gematchte loopbruggen leidde binnen een jaar na de aanmelding tot een contract?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-matches
tijd: stroom
teller: loopbruggen daarvan met een contract bij de ontvangende werkgever binnen 365 dagen na de aanmelding
noemer: >-
  loopbruggen die in dezelfde periode een jaar eerder zijn aangemeld, die ten minste zijn gematcht en waarvan
  bekend is of en wanneer er een contract was
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  Het cijfer gaat over aanmeldingen van een jaar eerder, zodat iedereen twaalf maanden te volgen is; wie
  korter geleden is aangemeld telt nog niet mee. De termijn loopt vanaf de aanmelding, omdat de dag van de
  match niet in de levering staat. Het gaat vaak om enkele tientallen mensen: lees het cijfer met zijn marges
  en met het aantal. Werkgevers die geen loopbruggen leverden tellen niet mee; een loopbrug telt bij de
  latende werkgever.
versie: 1
---*/
select
  t.periode,
  l.loopbrug_nr as eenheid_id,
  case when l.contract = 1 and l.contractdatum < l.aanmelddatum + 365 then 1 else 0 end as teller,
  1 as noemer
from feit_loopbrug as l
join feit_terugblik as t
  on t.jaar = l.jaar
  and l.aanmelddatum >= t.begin_12
  and l.aanmelddatum < t.van_12
where l.gematcht = 1
  and l.contract is not null
