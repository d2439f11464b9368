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
engels:
  titel: Share of full-time workers
  vraag: What share of employees works 35 hours or more per week?
  teller: people with a main job of 35 hours or more per week on the reference date
  noemer: people employed on the reference date, each at their main job, whose hours are known
  let_op: >-
    It is about the hours of the contract, not the hours that someone really works. Under a collective agreement
    with a full-time week of less than 35 hours no one is full-time. The rest work part-time.
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
