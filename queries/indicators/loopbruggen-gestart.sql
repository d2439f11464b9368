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
