/*---
id: voltijders
titel: Aandeel voltijders
vraag: Welk deel van de werknemers werkt 35 uur of meer per week?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: hoofdbanen-uren
tijd: stand
teller: mensen met op de peildatum een hoofdbaan van 35 uur of meer per week
noemer: mensen in dienst op de peildatum, ieder bij de hoofdbaan, van wie de uren bekend zijn
interval: wilson
thema: structuur
zaad: Z1
bron: CBS, voltijd is 35 uur of meer per week
begrippen: [voltijd, hoofdbaan, peildatum]
let_op: >-
  Het gaat om de uren van het contract, niet om de uren die iemand echt werkt. In een cao met een voltijdweek van
  minder dan 35 uur is niemand voltijder. De rest werkt in deeltijd.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  case when s.uren >= 35 then 1 else 0 end as teller,
  1 as noemer
from feit_stand as s
where s.volgnummer = 1
  and s.uren is not null
  and s.deeltijd is not null
