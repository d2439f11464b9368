/*---
id: toekenning-fondsbudget
code: BU3
titel: Toekenning uit het fondsbudget
vraag: Welk deel van het begrote geld heeft het fonds toegekend?
eenheid: fonds
maat: opgave
weergave: procent
richting: neutraal
klasse: openbaar
teller: euro's die het fonds in het jaar toekende
noemer: euro's die het fonds voor dat jaar begrootte
thema: leren
zaad: Z5
bron: eigen definitie
begrippen: [O&O-fonds, fondsbudget]
let_op: >-
  Een opgave van het fonds zelf, over zijn eigen geld; het cijfer zegt niets over wie het kreeg. Staan er meer fondsen
  in de leveringen, dan is dit hun geld samen. Een fonds telt alleen mee als beide bedragen bekend zijn. Wat is
  toegekend wordt niet altijd uitbetaald. Boven de 100 procent is er meer toegekend dan begroot. Het cijfer is er
  alleen per jaar en alleen voor het geheel.
engels:
  titel: Granted from the fund budget
  vraag: What share of the budgeted money did the fund grant?
  teller: euros that the fund granted in the year
  noemer: euros that the fund budgeted for that year
  let_op: >-
    A statement by the fund itself about its own money; the figure says nothing about who received it. If there are
    several funds in the deliveries, this is their money together. A fund counts only if both amounts are known.
    What is granted is not always paid out. Above 100 per cent, more was granted than budgeted. The figure is
    published by year only, and only for the whole.
versie: 1
---*/
select
  b.periode,
  'T' as sector,
  'T' as regio,
  sum(cast(nullif(b.toegekend, '') as double)) / sum(cast(nullif(b.begroot, '') as double)) as waarde
from codelijst_fondsbudget as b
where b.toegekend <> ''
  and b.begroot <> ''
group by b.periode
having sum(cast(nullif(b.begroot, '') as double)) > 0
