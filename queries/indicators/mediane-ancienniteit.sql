/*---
id: mediane-ancienniteit
code: RL10
titel: Mediane anciënniteit
vraag: Hoe lang werken mensen al bij hun werkgever?
eenheid: medewerker
maat: mediaan
weergave: jaren
richting: neutraal
klasse: hr
populatie: medewerkers-op-peildatum
tijd: stand
teller: jaren van de eerste dag in dienst tot en met de peildatum; de middelste van alle medewerkers
thema: mobiliteit
zaad: Z2
bron: eigen definitie
begrippen: [anciënniteit, mediaan, medewerker, peildatum]
let_op: >-
  Het gaat om aaneengesloten tijd: na een onderbreking begint de telling opnieuw. Nam een werkgever een ander
  bedrijf over en leverde hij de overnamedatum als eerste dag, dan is de tijd te kort. Het cijfer zegt hoe lang
  mensen er zijn, niet hoe lang zij zullen blijven.
engels:
  titel: Median tenure
  vraag: How long have people been working for their employer?
  teller: >-
    years from the first day in employment up to and including the reference date; the middle one of all employees
  let_op: >-
    It is about time without a break: after a break the count starts again. If an employer took over another firm
    and delivered the date of the takeover as the first day, the time is too short. The figure says how long people
    have been there, not how long they will stay.
versie: 1
---*/
select
  d.periode,
  d.eenheid_id,
  cast(d.dagen as double) / 365.25 as waarde
from feit_diensttijd as d
