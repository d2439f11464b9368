/*---
id: loopbrug-naar-match
code: LB2
titel: Loopbrug van aanmelding naar match
vraag: Welk deel van de aanmeldingen voor een loopbrug kreeg een match?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-aanmeldingen
tijd: stroom
teller: loopbruggen daarvan die ten minste zijn gematcht, volgens de status of een latere stap
noemer: >-
  loopbruggen die in dezelfde periode een jaar eerder zijn aangemeld en waarvan bekend is of er een match was
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  De dag van de match staat niet in de levering, alleen de stand bij het leveren. Het cijfer gaat over
  aanmeldingen van een jaar eerder, zodat iedereen twaalf maanden te volgen is; wie korter geleden is
  aangemeld telt nog niet mee. Het gaat vaak om enkele tientallen mensen: lees het cijfer met zijn marges en
  met het aantal. Werkgevers die geen loopbruggen leverden tellen niet mee; een loopbrug telt bij de latende
  werkgever.
engels:
  titel: Job-to-job bridge from registration to match
  vraag: What share of the registrations for a job-to-job bridge got a match?
  teller: those job-to-job bridges that were at least matched, according to the status or a later step
  noemer: >-
    job-to-job bridges that were registered in the same period a year earlier and for which it is known whether
    there was a match
  let_op: >-
    The day of the match is not in the delivery, only the status at the time of delivery. The figure is about
    registrations of a year earlier, so that everyone can be followed for twelve months; those registered more
    recently do not count yet. This is often about a few dozen people: read the figure with its margins and with the
    number. Employers that delivered no job-to-job bridges do not count; a bridge counts with the sending employer.
versie: 1
---*/
select
  t.periode,
  l.loopbrug_nr as eenheid_id,
  l.gematcht as teller,
  1 as noemer
from feit_loopbrug as l
join feit_terugblik as t
  on t.jaar = l.jaar
  and l.aanmelddatum >= t.begin_12
  and l.aanmelddatum < t.van_12
where l.gematcht is not null
