/*---
id: loopbruggen-per-1000
code: LB1
titel: Gestarte loopbruggen per 1 000 werknemers
vraag: Hoeveel loopbruggen begonnen er in de periode per 1 000 werknemers?
eenheid: medewerker
maat: verhouding
weergave: promille
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers-loopbrug
tijd: stroom
teller: loopbruggen die in de periode begonnen, bij de latende werkgever
noemer: >-
  gemiddeld aantal werknemers in de periode: dagen in dienst gedeeld door de dagen van de periode
interval: werkgever
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, kopdagen, medewerker]
let_op: >-
  Een loopbrug van iemand die de werkgever niet als medewerker leverde telt niet mee, en een uitzendbaan of
  nul-urenbaan zit niet in de noemer. Een kwartaal is niet omgerekend naar een jaar. Werkgevers die geen
  loopbruggen leverden tellen niet mee.
engels:
  titel: Job-to-job bridges started per 1,000 employees
  vraag: How many job-to-job bridges started in the period per 1,000 employees?
  teller: job-to-job bridges that started in the period, at the sending employer
  noemer: >-
    average number of employees in the period: days in employment divided by the days of the period
  let_op: >-
    A bridge of someone whom the employer did not deliver as an employee does not count, and an agency job or
    zero-hours job is not in the denominator. A quarter is not converted to a year. Employers that delivered no
    job-to-job bridges do not count.
versie: 1
---*/
with begonnen as (
  select
    p.code as periode,
    k.eenheid_id,
    count(*) as aantal
  from feit_loopbrug as l
  join periode as p
    on p.jaar = l.jaar
    and l.startdatum >= p.van
    and l.startdatum < p.tot
  join feit_kenmerk_medewerker as k
    on k.jaar = l.jaar
    and k.werkgever_nr = l.latende_werkgever_nr
    and k.medewerker_nr = l.medewerker_nr
  group by
    p.code,
    k.eenheid_id
),
deel as (
  select
    s.periode,
    s.eenheid_id,
    0 as teller,
    cast(s.kopdagen as double) / (p.tot - p.van) as noemer
  from feit_stroom as s
  join periode as p on p.code = s.periode
  join feit_werkgever as w
    on w.jaar = s.jaar
    and w.werkgever_nr = s.werkgever_nr
  where w.levering_loopbrug is not null
    and s.kopdagen > 0
  union all
  select
    b.periode,
    b.eenheid_id,
    b.aantal,
    0
  from begonnen as b
)
select
  d.periode,
  d.eenheid_id,
  sum(d.teller) as teller,
  sum(d.noemer) as noemer
from deel as d
group by
  d.periode,
  d.eenheid_id
