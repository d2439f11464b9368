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
engels:
  titel: Full-time equivalents (FTE)
  vraag: How many full-time jobs are the employment contracts on the last day of the period worth together?
  teller: sum of the part-time factors on the last day of the period
  let_op: >-
    A job with zero hours is zero FTE. A job of which the part-time factor and the hours are missing does not count
    in the FTE, but does count in the jobs. What is full-time differs per collective agreement.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  coalesce(cast(s.deeltijd as double), 0) / 1e4 as teller
from feit_stand as s
