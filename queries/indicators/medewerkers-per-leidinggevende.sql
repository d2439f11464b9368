/*---
id: medewerkers-per-leidinggevende
code: LD2
titel: Medewerkers per leidinggevende
vraag: Aan hoeveel mensen geeft een leidinggevende gemiddeld leiding?
eenheid: dienstverband
maat: verhouding
weergave: index
richting: neutraal
klasse: hr
populatie: hoofdbanen-leiding
tijd: stand
teller: mensen met op de peildatum een hoofdbaan zonder leiding
noemer: mensen met op de peildatum een hoofdbaan als leidinggevende
interval: werkgever
thema: relatie
zaad: Z2
bron: eigen definitie
begrippen: [leidinggevende, hoofdbaan, peildatum]
let_op: >-
  Wie aan wie leiding geeft is niet bekend: het is een verhouding, geen aantal per team, en lagen van leiding
  boven elkaar maken haar kleiner. Werkgevers die van niemand zeggen dat hij leidinggevende is, tellen niet mee.
engels:
  titel: Employees per manager
  vraag: How many people does a manager manage on average?
  teller: people with a main job without managing others on the reference date
  noemer: people with a main job as a manager on the reference date
  let_op: >-
    Who manages whom is not known: it is a ratio, not a number per team, and layers of management on top of each
    other make it smaller. Employers that call no one a manager do not count.
versie: 1
---*/
with met_leiding as (
  select
    s.periode,
    s.werkgever_nr
  from feit_stand as s
  where s.volgnummer = 1
  group by
    s.periode,
    s.werkgever_nr
  having sum(s.leidinggevende) > 0
)
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  1 - s.leidinggevende as teller,
  s.leidinggevende as noemer
from feit_stand as s
join met_leiding as m
  on m.periode = s.periode
  and m.werkgever_nr = s.werkgever_nr
where s.volgnummer = 1
  and s.leidinggevende is not null
