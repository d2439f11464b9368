/*---
id: werkgelegenheid-personen
titel: Werkzame personen
vraag: Hoeveel mensen zijn er op de laatste dag van de periode in dienst?
eenheid: dienstverband
maat: aantal
weergave: aantal
richting: neutraal
klasse: structuur
populatie: werkgelegenheid
tijd: stand
teller: mensen in dienst op de laatste dag van de periode, ieder een keer, bij hun hoofdbaan
thema: structuur
zaad: Z5
bron: eigen definitie
begrippen: [persoon, medewerker, hoofdbaan, dienstverband, peildatum]
let_op: >-
  Wie meer banen heeft telt een keer, bij de hoofdbaan: die de levering zo noemt, anders de grootste, anders de
  langste. Wie door twee leveranciers is geleverd, telt twee keer: zij gebruiken elk hun eigen pseudoniem. Alleen
  werkgevers die leverden tellen mee.
engels:
  titel: Persons employed
  vraag: How many people are employed on the last day of the period?
  teller: people employed on the last day of the period, each once, at their main job
  let_op: >-
    Those who have several jobs count once, at the main job: the one that the delivery calls so, else the largest,
    else the longest. Those who were delivered by two suppliers count twice: each supplier uses its own pseudonym.
    Only employers that delivered count.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  case when s.volgnummer = 1 then 1 else 0 end as teller
from feit_stand as s
