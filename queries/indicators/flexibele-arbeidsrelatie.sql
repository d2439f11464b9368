/*---
id: flexibele-arbeidsrelatie
code: FX1
titel: Aandeel flexibele arbeidsrelatie
vraag: Welk deel van de werknemers heeft een flexibele arbeidsrelatie?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: hoofdbanen-contract
tijd: stand
teller: >-
  mensen met op de peildatum als hoofdbaan een baan voor bepaalde tijd, zonder vaste uren, op oproep of als
  uitzendkracht
noemer: mensen in dienst op de peildatum, ieder bij de hoofdbaan, van wie de contractvorm bekend is
interval: wilson
thema: structuur
zaad: Z1
bron: CBS, arbeidsrelatie van werknemers (indeling vanaf 2013)
begrippen: [flexibele arbeidsrelatie, vaste arbeidsrelatie, hoofdbaan, peildatum]
let_op: >-
  Een contract voor onbepaalde tijd zonder vaste uren is flexibel. Een oudere indeling van het CBS telde dat als
  vast; met die cijfers is dit niet te vergelijken. Zegt een levering niets over vaste uren, dan gelden
  contracturen boven nul als vaste uren. CBS telt uitzendkrachten bij het uitzendbureau, en kent ook
  zelfstandigen; die staan in geen levering.
engels:
  titel: Share in flexible employment
  vraag: What share of employees is in flexible employment?
  teller: >-
    people whose main job on the reference date is a job for a fixed period, without fixed hours, on call or as an
    agency worker
  noemer: people employed on the reference date, each at their main job, whose type of contract is known
  let_op: >-
    A contract for an indefinite period without fixed hours is flexible. An older CBS scheme counted that as
    permanent; this figure cannot be compared with those figures. If a delivery says nothing about fixed hours,
    contract hours above zero hold as fixed hours. CBS counts agency workers with the agency, and also knows
    self-employed persons; they are in no delivery.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  case when s.contract = 'vast' then 0 else 1 end as teller,
  1 as noemer
from feit_stand as s
where s.volgnummer = 1
  and s.contract is not null
