/*---
id: loopbrug-naar-contract
code: LB2
titel: Loopbrug van aanmelding naar contract
vraag: Welk deel van de aanmeldingen voor een loopbrug leidde binnen een jaar tot een contract?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-aanmeldingen
tijd: stroom
teller: loopbruggen daarvan met een contract bij de ontvangende werkgever binnen 365 dagen na de aanmelding
noemer: >-
  loopbruggen die in dezelfde periode een jaar eerder zijn aangemeld en waarvan bekend is of en wanneer er een
  contract was
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  Het cijfer gaat over aanmeldingen van een jaar eerder, zodat iedereen twaalf maanden te volgen is; wie
  korter geleden is aangemeld telt nog niet mee. Is er een contract zonder de dag ervan, of is de stand
  onbekend, dan telt de loopbrug niet mee. Het gaat vaak om enkele tientallen mensen: lees het cijfer met zijn
  marges en met het aantal. Werkgevers die geen loopbruggen leverden tellen niet mee; een loopbrug telt bij de
  latende werkgever.
engels:
  titel: Job-to-job bridge from registration to contract
  vraag: What share of the registrations for a job-to-job bridge led to a contract within a year?
  teller: those job-to-job bridges with a contract at the receiving employer within 365 days of registration
  noemer: >-
    job-to-job bridges that were registered in the same period a year earlier and for which it is known whether and
    when there was a contract
  let_op: >-
    The figure is about registrations of a year earlier, so that everyone can be followed for twelve months; those
    registered more recently do not count yet. If there is a contract without its date, or if the status is unknown,
    the bridge does not count. This is often about a few dozen people: read the figure with its margins and with the
    number. Employers that delivered no job-to-job bridges do not count; a bridge counts with the sending employer.
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
where l.contract is not null
