/*---
id: bovensectorale-financiering
code: FF1
titel: Loopbruggen met bovensectorale financiering
vraag: Welk deel van de gestarte loopbruggen is betaald uit bovensectorale middelen?
eenheid: loopbrug
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: loopbrug-starts
tijd: stroom
teller: loopbruggen die in de periode begonnen met als financiering bovensectoraal
noemer: loopbruggen die in de periode begonnen en waarvan de financiering bekend is
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  Het gaat om het aantal loopbruggen en niet om euro's: bedragen per loopbrug staan niet in de levering.
  De kosten per duurzame plaatsing rekenen daarom met al het bovensectorale geld van het fonds. Het gaat vaak om enkele tientallen
  mensen: lees het cijfer met zijn marges en met het aantal. Werkgevers die geen loopbruggen leverden tellen
  niet mee; een loopbrug telt bij de latende werkgever.
engels:
  titel: Job-to-job bridges with cross-sector funding
  vraag: What share of the job-to-job bridges that started was paid from cross-sector money?
  teller: job-to-job bridges that started in the period with cross-sector funding
  noemer: job-to-job bridges that started in the period and whose funding is known
  let_op: >-
    It is about the number of bridges and not about euros: amounts per bridge are not in the delivery. That is why
    the costs per lasting placement are reckoned with all cross-sector money of the fund. This is often about a few
    dozen people: read the figure with its margins and with the number. Employers that delivered no job-to-job
    bridges do not count; a bridge counts with the sending employer.
versie: 1
---*/
select
  p.code as periode,
  l.loopbrug_nr as eenheid_id,
  case when l.financiering = 'bovensectoraal' then 1 else 0 end as teller,
  1 as noemer
from feit_loopbrug as l
join periode as p
  on p.jaar = l.jaar
  and l.startdatum >= p.van
  and l.startdatum < p.tot
where l.financiering is not null
