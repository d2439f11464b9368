/*---
id: duurzame-plaatsingen
titel: Duurzame plaatsingen
vraag: Hoeveel contracten na een loopbrug liepen na twaalf maanden nog?
eenheid: loopbrug
maat: aantal
weergave: aantal
richting: hoger-is-gunstiger
klasse: hr
populatie: loopbrug-contracten-12m
tijd: stroom
teller: >-
  loopbruggen met een contract dat twaalf maanden eerder begon, in de periode die zo lang terug ligt, waarvan is
  vastgelegd dat iemand na twaalf maanden nog in dienst was
interval: geen
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [loopbrug]
let_op: >-
  De teller van de duurzame plaatsing na twaalf maanden. Wie niet is gevolgd telt niet mee, dus het is een ondergrens.
  Werkgevers die geen loopbruggen leverden tellen niet mee; het is geen schatting voor de hele sector.
engels:
  titel: Lasting placements
  vraag: How many contracts after a job-to-job bridge were still running after twelve months?
  teller: >-
    job-to-job bridges with a contract that began twelve months earlier, in the period that lies that far back, for
    which it was recorded that the person was still employed after twelve months
  let_op: >-
    The numerator of lasting placement after twelve months. Those who were not followed do not count, so it is a
    lower limit. Employers that delivered no job-to-job bridges do not count; it is not an estimate for the whole
    sector.
versie: 1
---*/
select
  t.periode,
  l.loopbrug_nr as eenheid_id,
  case when l.status = 'nog_in_dienst_12m' then 1 else 0 end as teller
from feit_loopbrug as l
join feit_terugblik as t
  on t.jaar = l.jaar
  and l.contractdatum >= t.begin_12
  and l.contractdatum < t.van_12
