/*---
id: mkb-aandeel-werknemers
code: MK1
titel: Aandeel mkb in de werknemers
vraag: Welk deel van de werknemers werkt in het midden- en kleinbedrijf?
eenheid: dienstverband
maat: verhouding
weergave: procent
richting: neutraal
klasse: structuur
populatie: hoofdbanen-grootte
tijd: stand
teller: mensen met een hoofdbaan bij een werkgever met minder dan 250 werkzame personen
noemer: mensen in dienst op de peildatum, ieder bij de hoofdbaan, bij werkgevers met een bekende grootte
interval: geen
thema: structuur
zaad: Z4
bron: >-
  CBS, mkb: minder dan 250 werkzame personen
begrippen: [mkb, hoofdbaan, werkzame personen, peildatum]
let_op: >-
  De noemer telt werknemers: het aandeel van het mkb in de bedrijven is een ander, veel hoger cijfer. Het gaat om
  de grootte van de hele werkgever, niet om het aantal mensen in de levering. Alleen werkgevers die leverden
  tellen mee.
engels:
  titel: Share of SMEs among employees
  vraag: What share of employees works in small and medium-sized enterprises?
  teller: people with a main job at an employer with fewer than 250 persons employed
  noemer: people employed on the reference date, each at their main job, at employers with a known size
  let_op: >-
    The denominator counts employees: the share of SMEs among firms is another, much higher figure. It is about the
    size of the whole employer, not the number of people in the delivery. Only employers that delivered count.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  case when g.tot <= 250 then 1 else 0 end as teller,
  1 as noemer
from feit_stand as s
join periode as p on p.code = s.periode
join feit_werkgever as w
  on w.jaar = p.jaar
  and w.werkgever_nr = s.werkgever_nr
join codelijst_grootte as g on g.code = w.grootte
where s.volgnummer = 1
