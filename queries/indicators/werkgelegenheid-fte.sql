/*---
id: werkgelegenheid-fte
titel: Voltijdbanen (fte)
vraag: Hoeveel voltijdbanen zijn de dienstverbanden op de laatste dag van de periode samen waard?
eenheid: dienstverband
maat: som
weergave: aantal
richting: neutraal
klasse: structuur
populatie: werkgelegenheid
tijd: stand
teller: som van de deeltijdfactoren op de laatste dag van de periode
thema: structuur
zaad: Z5
bron: eigen definitie
begrippen: [fte, dienstverband, deeltijdfactor, peildatum]
let_op: >-
  Een baan met nul uren is nul fte. Een baan waarvan de deeltijdfactor en de uren ontbreken telt niet mee in de
  fte, wel in de banen. Wat voltijd is verschilt per cao.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  coalesce(cast(s.deeltijd as double), 0) / 1e4 as teller
from feit_stand as s
