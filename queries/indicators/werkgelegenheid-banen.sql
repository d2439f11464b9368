/*---
id: werkgelegenheid-banen
titel: Banen
vraag: Hoeveel dienstverbanden zijn er op de laatste dag van de periode?
eenheid: dienstverband
maat: aantal
weergave: aantal
richting: neutraal
klasse: structuur
populatie: werkgelegenheid
tijd: stand
teller: dienstverbanden op de laatste dag van de periode
thema: structuur
zaad: Z5
bron: eigen definitie
begrippen: [baan, dienstverband, peildatum]
let_op: >-
  Alleen werkgevers die leverden tellen mee; het is geen schatting voor de hele sector. Uitzendbanen en
  oproepbanen tellen mee.
engels:
  titel: Jobs
  vraag: How many employment contracts are there on the last day of the period?
  teller: employment contracts on the last day of the period
  let_op: >-
    Only employers that delivered count; it is not an estimate for the whole sector. Agency jobs and on-call jobs
    count.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  1 as teller
from feit_stand as s
