/*---
id: bovensectorale-middelen
titel: Bovensectorale middelen
vraag: Hoeveel geld uit bovensectorale middelen ging er in het jaar om bij het fonds?
eenheid: fonds
maat: opgave
weergave: euro
richting: neutraal
klasse: openbaar
teller: euro's van het fonds in het jaar uit bovensectorale middelen
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [O&O-fonds, fondsbudget]
let_op: >-
  Een opgave van het fonds zelf; waaraan het geld is uitgegeven staat er niet bij. Staan er meer fondsen in de
  leveringen, dan is dit hun geld samen. Een fonds zonder opgave telt niet mee, dat is iets anders dan nul. Het cijfer
  is er alleen per jaar en alleen voor het geheel.
engels:
  titel: Cross-sector money
  vraag: How much cross-sector money passed through the fund in the year?
  teller: euros of the fund in the year from cross-sector money
  let_op: >-
    A statement by the fund itself; what the money was spent on is not included. If there are several funds in the
    deliveries, this is their money together. A fund without a statement does not count, which is not the same as
    zero. The figure is published by year only, and only for the whole.
versie: 1
---*/
select
  b.periode,
  'T' as sector,
  'T' as regio,
  sum(cast(nullif(b.bovensectoraal, '') as double)) as waarde
from codelijst_fondsbudget as b
where b.bovensectoraal <> ''
group by b.periode
