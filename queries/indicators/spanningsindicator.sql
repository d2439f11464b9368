/*---
id: spanningsindicator
titel: Spanning op de arbeidsmarkt
vraag: Hoeveel vacatures zijn er voor elke werkzoekende die kort een WW-uitkering heeft?
eenheid: arbeidsmarkt
maat: opgave
weergave: index
richting: neutraal
klasse: openbaar
teller: openstaande vacatures
noemer: mensen die korter dan zes maanden een WW-uitkering hebben
thema: mobiliteit
zaad: Z4
bron: UWV
begrippen: [spanningsindicator]
let_op: >-
  Een cijfer over de hele arbeidsmarkt, niet over de werkgevers die leverden. De aantallen komen uit arbeidsmarkt.csv
  in de werkmap, met de bron die daar staat; zonder dat bestand is dit cijfer er niet. Een aantal geldt alleen voor zijn
  eigen jaar. Wie van baan wil wisselen, of werk zoekt zonder WW, telt niet mee. Het cijfer is er alleen per jaar.
versie: 1
---*/
select
  a.periode,
  a.sector,
  a.regio,
  cast(nullif(a.vacatures, '') as double) / cast(nullif(a.ww_kort, '') as double) as waarde
from codelijst_arbeidsmarkt as a
where a.functiegroep = 'T'
  and a.vacatures <> ''
  and a.ww_kort <> ''
  and cast(nullif(a.ww_kort, '') as double) > 0
