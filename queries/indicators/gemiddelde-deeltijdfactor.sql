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
