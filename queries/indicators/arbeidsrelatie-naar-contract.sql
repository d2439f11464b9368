/*---
id: arbeidsrelatie-naar-contract
code: FX1
titel: Werknemers naar contractvorm (schema CBS)
vraag: Welk deel van de werknemers heeft welke contractvorm?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: hoofdbanen-naar-contract
binnen: hoofdbanen-contract
tijd: stand
teller: mensen met op de peildatum een hoofdbaan met deze contractvorm
noemer: mensen in dienst op de peildatum, ieder bij de hoofdbaan, van wie de contractvorm bekend is
uitsplitsing: contract-cbs
interval: wilson
thema: structuur
zaad: Z1
bron: CBS, arbeidsrelatie van werknemers (indeling vanaf 2013)
begrippen: [flexibele arbeidsrelatie, vaste arbeidsrelatie, oproepbaan, hoofdbaan, peildatum]
let_op: >-
  De vormen tellen op tot 100 procent. Leerlingen met een leerarbeidsovereenkomst (bbl) en stagiairs zijn in de
  gegevens niet te herkennen: zij staan bij de vorm van hun contract, of bij overig. CBS deelt tijdelijke
  contracten verder in naar uitzicht op vast werk en naar duur; dat staat in geen levering.
engels:
  titel: Employees by type of contract (CBS scheme)
  vraag: What share of employees has which type of contract?
  teller: people with a main job of this type of contract on the reference date
  noemer: people employed on the reference date, each at their main job, whose type of contract is known
  let_op: >-
    The types add up to 100 per cent. Apprentices with a learning contract (bbl) and interns cannot be recognised in
    the data: they are under the type of their contract, or under other. CBS splits temporary contracts further by
    prospect of permanent work and by duration; that is in no delivery.
versie: 1
---*/
-- Een rij zonder klasse is het geheel: zijn noemer geldt voor alle klassen.
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  cast(null as varchar) as uitsplitsing,
  1 as teller,
  1 as noemer
from feit_stand as s
where s.volgnummer = 1
  and s.contract is not null
union all
select
  s.periode,
  s.dienstverband_nr,
  s.contract,
  1,
  1
from feit_stand as s
where s.volgnummer = 1
  and s.contract is not null
