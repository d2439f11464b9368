/*---
id: gemiddelde-deeltijdfactor
titel: Gemiddelde deeltijdfactor
vraag: Welk deel van een volledige baan werken mensen gemiddeld?
eenheid: dienstverband
maat: gemiddelde
weergave: index
richting: neutraal
klasse: hr
populatie: hoofdbanen-uren
tijd: stand
teller: som van de deeltijdfactoren van de hoofdbanen op de peildatum
noemer: mensen in dienst op de peildatum, ieder bij de hoofdbaan, van wie de uren bekend zijn
interval: t
thema: structuur
zaad: Z1
bron: >-
  Standaard voor verzuimregistratie 1996 (deeltijdfactor); gemiddelde: eigen definitie
begrippen: [deeltijdfactor, hoofdbaan, peildatum]
let_op: >-
  Een volledige baan is per cao 36, 38 of 40 uur, dus dezelfde factor is niet overal dezelfde week. Wie meer
  werkt dan voltijd heeft een factor boven 1. Een baan met nul uren telt als nul.
engels:
  titel: Mean part-time factor
  vraag: What share of a full-time job do people work on average?
  teller: sum of the part-time factors of the main jobs on the reference date
  noemer: people employed on the reference date, each at their main job, whose hours are known
  let_op: >-
    A full-time job is 36, 38 or 40 hours depending on the collective agreement, so the same factor is not the same
    week everywhere. Those who work more than full-time have a factor above 1. A job with zero hours counts as zero.
versie: 1
---*/
select
  s.periode,
  s.dienstverband_nr as eenheid_id,
  cast(s.deeltijd as double) / 1e4 as teller,
  1 as noemer
from feit_stand as s
where s.volgnummer = 1
  and s.uren is not null
  and s.deeltijd is not null
