/*---
id: netwerk-paren
code: NW1
titel: Paren van werkgevers in dezelfde regio
vraag: Hoeveel paren van een latende en een ontvangende werkgever in dezelfde regio hadden in twee jaar een loopbrug?
eenheid: werkgever
maat: som
weergave: aantal
richting: neutraal
klasse: structuur
populatie: netwerk
tijd: stand
perioden: [jaar]
teller: >-
  verschillende paren van een latende en een ontvangende werkgever in dezelfde arbeidsmarktregio met een of
  meer gestarte loopbruggen in de 24 maanden tot en met de peildatum
interval: geen
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug, werkgever, netwerk, arbeidsmarktregio]
let_op: Een paar telt bij de latende werkgever. Paren over de grens van een regio tellen niet mee.
engels:
  titel: Pairs of employers in the same region
  vraag: >-
    How many pairs of a sending and a receiving employer in the same region had a job-to-job bridge in two years?
  teller: >-
    different pairs of a sending and a receiving employer in the same labour market region with one or more
    job-to-job bridges that started in the 24 months up to and including the reference date
  let_op: A pair counts with the sending employer. Pairs across the border of a region do not count.
versie: 1
---*/
with partij as (
  select
    t.periode,
    l.latende_werkgever_nr as werkgever_nr,
    l.ontvangende_werkgever_nr as ander,
    case when l.regio_van = l.regio_naar and l.regio_van <> '?' then 1 else 0 end as zelfde_regio
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
    l.ontvangende_werkgever_nr,
    l.regio_van,
    l.regio_naar
),
lid as (
  select
    p.periode,
    p.werkgever_nr,
    p.zelfde_regio as paren
  from partij as p
  union all
  select
    p.periode,
    p.ander,
    0
  from partij as p
)
select
  l.periode,
  l.werkgever_nr as eenheid_id,
  sum(l.paren) as teller
from lid as l
group by
  l.periode,
  l.werkgever_nr
