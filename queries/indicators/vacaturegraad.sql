/*---
id: vacaturegraad
titel: Vacaturegraad
vraag: Hoeveel vacatures staan er open per duizend banen?
eenheid: arbeidsmarkt
maat: opgave
weergave: promille
richting: neutraal
klasse: openbaar
teller: openstaande vacatures
noemer: banen van werknemers
thema: mobiliteit
zaad: Z4
bron: CBS
begrippen: [vacaturegraad]
let_op: >-
  Een cijfer over de hele arbeidsmarkt, niet over de werkgevers die leverden. De aantallen komen uit arbeidsmarkt.csv
  in de werkmap, met de bron die daar staat; zonder dat bestand is dit cijfer er niet. Een aantal geldt alleen voor zijn
  eigen jaar. Vacatures die niet zijn gemeld of geplaatst ziet geen enkele bron. Het cijfer is er alleen per jaar.
engels:
  titel: Vacancy rate
  vraag: How many vacancies are open per thousand jobs?
  teller: open vacancies
  noemer: jobs of employees
  let_op: >-
    A figure about the whole labour market, not about the employers that delivered. The numbers come from
    arbeidsmarkt.csv in the home folder, with the source given there; without that file this figure is not there. A
    number holds for its own year only. No source sees vacancies that were not reported or advertised. The figure is
    published by year only.
versie: 1
---*/
select
  a.periode,
  a.sector,
  a.regio,
  cast(nullif(a.vacatures, '') as double) / cast(nullif(a.banen, '') as double) as waarde
from codelijst_arbeidsmarkt as a
where a.functiegroep = 'T'
  and a.vacatures <> ''
  and a.banen <> ''
  and cast(nullif(a.banen, '') as double) > 0
