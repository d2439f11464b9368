/*---
id: leerwerktraject-voltooid
code: LW1
titel: Leerwerktraject met een contract als einde
vraag: Welk deel van de gestarte leerwerktrajecten eindigde binnen een jaar met een contract?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: leerwerktrajecten
tijd: stroom
teller: loopbruggen daarvan met een contract bij de ontvangende werkgever binnen 365 dagen na de start
noemer: >-
  loopbruggen die in dezelfde periode een jaar eerder begonnen en waarvan bekend is of en wanneer er een
  contract was
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, leerwerktraject]
let_op: >-
  De geplande duur staat niet in de levering; daarom geldt voor iedereen een jaar. Een traject dat langer mag
  duren telt dan als niet voltooid. Wie korter geleden begon telt nog niet mee. Het gaat vaak om enkele
  tientallen mensen: lees het cijfer met zijn marges en met het aantal. Werkgevers die geen loopbruggen
  leverden tellen niet mee; een loopbrug telt bij de latende werkgever.
engels:
  titel: Work-based learning path ending in a contract
  vraag: What share of the work-based learning paths that started ended in a contract within a year?
  teller: those job-to-job bridges with a contract at the receiving employer within 365 days of the start
  noemer: >-
    job-to-job bridges that started in the same period a year earlier and for which it is known whether and when
    there was a contract
  let_op: >-
    The planned duration is not in the delivery; that is why a year holds for everyone. A path that may take longer
    then counts as not completed. Those who started more recently do not count yet. This is often about a few dozen
    people: read the figure with its margins and with the number. Employers that delivered no job-to-job bridges do
    not count; a bridge counts with the sending employer.
versie: 1
---*/
select
  t.periode,
  l.loopbrug_nr as eenheid_id,
  case when l.contract = 1 and l.contractdatum < l.startdatum + 365 then 1 else 0 end as teller,
  1 as noemer
from feit_loopbrug as l
join feit_terugblik as t
  on t.jaar = l.jaar
  and l.startdatum >= t.begin_12
  and l.startdatum < t.van_12
where l.contract is not null
