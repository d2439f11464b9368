/*---
id: netwerk-werkgevers
code: NW1
titel: Werkgevers in het netwerk
vraag: Hoeveel werkgevers waren in twee jaar bij een loopbrug betrokken?
eenheid: werkgever
maat: aantal
weergave: aantal
richting: neutraal
klasse: structuur
populatie: netwerk
tijd: stand
perioden: [jaar]
teller: >-
  werkgevers die in de 24 maanden tot en met de peildatum bij een gestarte loopbrug de latende of de
  ontvangende waren
interval: geen
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, werkgever, netwerk, peildatum]
let_op: >-
  Alleen loopbruggen tussen twee werkgevers die leverden tellen mee. Een werkgever heeft geen leeftijd, dus de
  tabel naar leeftijd zegt hier niets.
engels:
  titel: Employers in the network
  vraag: How many employers took part in a job-to-job bridge in two years?
  teller: >-
    employers that were the sending or the receiving employer of a job-to-job bridge that started in the 24 months
    up to and including the reference date
  let_op: >-
    Only bridges between two employers that delivered count. An employer has no age, so the table by age says
    nothing here.
versie: 1
---*/
with partij as (
  select
    t.periode,
    l.latende_werkgever_nr as werkgever_nr,
    l.ontvangende_werkgever_nr as ander
  from feit_loopbrug as l
  join feit_terugblik as t
    on t.jaar = l.jaar
    and l.startdatum >= t.van_24
    and l.startdatum < t.tot
  where l.regio_naar is not null
    and l.latende_werkgever_nr <> l.ontvangende_werkgever_nr
  group by
    t.periode,
    l.latende_werkgever_nr,
    l.ontvangende_werkgever_nr
),
lid as (
  select
    p.periode,
    p.werkgever_nr
  from partij as p
  union all
  select
    p.periode,
    p.ander
  from partij as p
)
select
  l.periode,
  l.werkgever_nr as eenheid_id,
  1 as teller
from lid as l
group by
  l.periode,
  l.werkgever_nr
