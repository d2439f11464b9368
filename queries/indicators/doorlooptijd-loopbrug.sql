/*---
id: doorlooptijd-loopbrug
code: LB4
titel: Doorlooptijd van aanmelding tot start
vraag: Hoeveel dagen zitten er in het midden tussen de aanmelding en de start van een loopbrug?
eenheid: loopbrug
maat: mediaan
weergave: dagen
richting: lager-is-gunstiger
klasse: hr
populatie: loopbrug-starts
tijd: stroom
teller: kalenderdagen van aanmelding tot start, van loopbruggen die in de periode begonnen
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, kalenderdagen]
let_op: >-
  Wie nog wacht of afhaakte telt niet mee, dus lange wachttijden kunnen ontbreken. Een start voor de
  aanmelding telt niet mee. Het gaat vaak om enkele tientallen mensen: lees het cijfer met zijn marges en met
  het aantal. Werkgevers die geen loopbruggen leverden tellen niet mee; een loopbrug telt bij de latende
  werkgever.
engels:
  titel: Time from registration to start
  vraag: What is the middle number of days between the registration and the start of a job-to-job bridge?
  teller: calendar days from registration to start, of job-to-job bridges that started in the period
  let_op: >-
    Those who are still waiting or dropped out do not count, so long waiting times may be missing. A start before
    the registration does not count. This is often about a few dozen people: read the figure with its margins and
    with the number. Employers that delivered no job-to-job bridges do not count; a bridge counts with the sending
    employer.
versie: 1
---*/
select
  p.code as periode,
  l.loopbrug_nr as eenheid_id,
  l.startdatum - l.aanmelddatum as waarde
from feit_loopbrug as l
join periode as p
  on p.jaar = l.jaar
  and l.startdatum >= p.van
  and l.startdatum < p.tot
where l.startdatum >= l.aanmelddatum
