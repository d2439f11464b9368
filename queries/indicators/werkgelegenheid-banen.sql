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
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  1 as teller
from feit_stand as s
