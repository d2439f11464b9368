/*---
id: oproepbanen
titel: Aandeel oproepbanen
vraag: Welk deel van de werknemers werkt op oproep?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: hoofdbanen-contract
tijd: stand
teller: mensen met op de peildatum een oproepbaan als hoofdbaan
noemer: mensen in dienst op de peildatum, ieder bij de hoofdbaan, van wie de contractvorm bekend is
interval: wilson
thema: structuur
zaad: Z1
bron: CBS, arbeidsrelatie van werknemers (indeling vanaf 2013)
begrippen: [oproepbaan, hoofdbaan, peildatum]
let_op: >-
  Wie naast een andere baan op oproep werkt, telt hier niet: het gaat om de hoofdbaan. Contracten zonder vaste
  uren die de levering vast of tijdelijk noemt, staan bij die vorm.
engels:
  titel: Share of on-call jobs
  vraag: What share of employees works on call?
  teller: people with an on-call job as their main job on the reference date
  noemer: people employed on the reference date, each at their main job, whose type of contract is known
  let_op: >-
    Those who work on call beside another job do not count here: it is about the main job. Contracts without fixed
    hours that the delivery calls permanent or temporary are under that type.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  case when s.contract = 'oproep' then 1 else 0 end as teller,
  1 as noemer
from feit_stand as s
where s.volgnummer = 1
  and s.contract is not null
