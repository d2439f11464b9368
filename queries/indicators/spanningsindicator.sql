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
engels:
  titel: Tension on the labour market
  vraag: How many vacancies are there for every jobseeker who has had unemployment benefit (WW) for a short time?
  teller: open vacancies
  noemer: people who have had unemployment benefit (WW) for less than six months
  let_op: >-
    A figure about the whole labour market, not about the employers that delivered. The numbers come from
    arbeidsmarkt.csv in the home folder, with the source given there; without that file this figure is not there. A
    number holds for its own year only. Those who want to change jobs, or look for work without unemployment
    benefit, do not count. The figure is published by year only.
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
