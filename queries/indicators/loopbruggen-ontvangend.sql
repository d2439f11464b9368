/*---
id: loopbruggen-ontvangend
code: LB8
titel: Loopbruggen van ontvangende werkgevers
vraag: Hoeveel loopbruggen begonnen er bij werkgevers die iemand ontvangen?
eenheid: werkgever
maat: som
weergave: aantal
richting: neutraal
klasse: hr
populatie: netwerk-in-periode
tijd: stroom
teller: loopbruggen die in de periode begonnen, geteld bij de ontvangende werkgever
interval: geen
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, werkgever]
let_op: >-
  Ontvangende werkgevers die zelf niets leverden tellen niet mee, dus er zijn minder ontvangende dan latende
  werkgevers. De eenheid is een werkgever die in de periode bij een of meer loopbruggen betrokken was;
  leeftijd zegt hier niets.
engels:
  titel: Job-to-job bridges of receiving employers
  vraag: How many job-to-job bridges started at employers that receive someone?
  teller: job-to-job bridges that started in the period, counted at the receiving employer
  let_op: >-
    The unit is an employer that took part in one or more bridges in the period; age says nothing here. Receiving
    employers that delivered nothing themselves do not count, so there are fewer receiving than sending employers.
versie: 1
---*/
with partij as (
  select
    p.code as periode,
    l.latende_werkgever_nr as werkgever_nr,
    1 as latend,
    0 as ontvangend
  from feit_loopbrug as l
  join periode as p
    on p.jaar = l.jaar
    and l.startdatum >= p.van
    and l.startdatum < p.tot
  union all
  select
    p.code,
    l.ontvangende_werkgever_nr,
    0,
    1
  from feit_loopbrug as l
  join periode as p
    on p.jaar = l.jaar
    and l.startdatum >= p.van
    and l.startdatum < p.tot
  join feit_werkgever as w
    on w.jaar = l.jaar
    and w.werkgever_nr = l.ontvangende_werkgever_nr
)
select
  d.periode,
  d.werkgever_nr as eenheid_id,
  sum(d.ontvangend) as teller
from partij as d
group by
  d.periode,
  d.werkgever_nr
