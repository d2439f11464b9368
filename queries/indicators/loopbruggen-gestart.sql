/*---
id: loopbruggen-gestart
titel: Gestarte loopbruggen
vraag: Hoeveel loopbruggen begonnen er in de periode?
eenheid: loopbrug
maat: aantal
weergave: aantal
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-starts
tijd: stroom
teller: loopbruggen die in de periode begonnen, bij de latende werkgever
interval: geen
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: Werkgevers die geen loopbruggen leverden tellen niet mee; het is geen schatting voor de hele sector.
engels:
  titel: Job-to-job bridges started
  vraag: How many job-to-job bridges started in the period?
  teller: job-to-job bridges that started in the period, at the sending employer
  let_op: Employers that delivered no job-to-job bridges do not count; it is not an estimate for the whole sector.
versie: 1
---*/
select
  p.code as periode,
  l.loopbrug_nr as eenheid_id,
  1 as teller
from feit_loopbrug as l
join periode as p
  on p.jaar = l.jaar
  and l.startdatum >= p.van
  and l.startdatum < p.tot
