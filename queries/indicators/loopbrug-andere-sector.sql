/*---
id: loopbrug-andere-sector
code: LB5
titel: Loopbruggen naar een andere sector
vraag: Welk deel van de gestarte loopbruggen ging naar een andere sector?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: loopbrug-starts
tijd: stroom
teller: >-
  loopbruggen die in de periode begonnen bij een ontvangende werkgever in een andere sector dan de latende
noemer: loopbruggen die in de periode begonnen en waarvan beide werkgevers en hun sectoren bekend zijn
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, sector]
let_op: >-
  De sectoren komen uit de SBI-code van de twee werkgevers, allebei volgens de SBI 2008; een letter in de
  loopbrug zelf wordt niet gebruikt, omdat die van een andere versie kan zijn. Ontvangende werkgevers buiten
  de leveringen tellen niet mee. Het gaat vaak om enkele tientallen mensen: lees het cijfer met zijn marges en
  met het aantal. Werkgevers die geen loopbruggen leverden tellen niet mee; een loopbrug telt bij de latende
  werkgever.
engels:
  titel: Job-to-job bridges to another sector
  vraag: What share of the job-to-job bridges that started went to another sector?
  teller: >-
    job-to-job bridges that started in the period at a receiving employer in another sector than the sending
    employer
  noemer: job-to-job bridges that started in the period and for which both employers and their sectors are known
  let_op: >-
    The sectors come from the SBI code of the two employers, both by SBI 2008; a letter in the bridge itself is not
    used, because it may be of another version. Receiving employers outside the deliveries do not count. This is
    often about a few dozen people: read the figure with its margins and with the number. Employers that delivered
    no job-to-job bridges do not count; a bridge counts with the sending employer.
versie: 1
---*/
select
  p.code as periode,
  l.loopbrug_nr as eenheid_id,
  case when l.sector_van <> l.sector_naar then 1 else 0 end as teller,
  1 as noemer
from feit_loopbrug as l
join periode as p
  on p.jaar = l.jaar
  and l.startdatum >= p.van
  and l.startdatum < p.tot
where l.sector_van is not null
  and l.sector_naar is not null
