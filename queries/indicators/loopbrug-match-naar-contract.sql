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
engels:
  titel: Job-to-job bridge from match to contract
  vraag: What share of the matched job-to-job bridges led to a contract within a year of registration?
  teller: those job-to-job bridges with a contract at the receiving employer within 365 days of registration
  noemer: >-
    job-to-job bridges that were registered in the same period a year earlier, that were at least matched, and for
    which it is known whether and when there was a contract
  let_op: >-
    The figure is about registrations of a year earlier, so that everyone can be followed for twelve months; those
    registered more recently do not count yet. The time runs from registration, because the day of the match is not
    in the delivery. This is often about a few dozen people: read the figure with its margins and with the number.
    Employers that delivered no job-to-job bridges do not count; a bridge counts with the sending employer.
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
