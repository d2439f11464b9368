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
