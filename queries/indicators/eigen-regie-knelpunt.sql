/*---
id: eigen-regie-knelpunt
code: ERI
titel: >-
  Eigen regie: knelpunt
vraag: Welke dimensie van eigen regie scoort het laagst?
maat: afgeleid
weergave: klasse
richting: neutraal
klasse: hr
delen:
  - eigen-regie-willen
  - eigen-regie-weten
  - eigen-regie-kunnen
  - eigen-regie-mogen
  - eigen-regie-durven
  - eigen-regie-doen
formule: >-
  de dimensie met de laagste score van willen, weten, kunnen, mogen, durven en doen, alleen als alle zes er zijn
uitkomst: eigen-regie-dimensie
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [eigen regie, knelpunt]
let_op: >-
  Zijn twee of meer dimensies even laag na afronding, dan wordt er geen gekozen. De laagste score is niet altijd
  aantoonbaar lager dan de volgende: zie de marges van de zes scores.
engels:
  titel: >-
    Self-direction: bottleneck
  vraag: Which dimension of self-direction scores lowest?
  formule: >-
    the dimension with the lowest score of wanting, knowing, being able, being allowed, daring and doing, only if
    all six are there
  let_op: >-
    If two or more dimensions are equally low after rounding, none is chosen. The lowest score is not always
    demonstrably lower than the next: see the margins of the six scores.
versie: 1
---*/
with dimensie as (
  select
    p.cel,
    p.waarde,
    case p.indicator
      when 'eigen-regie-willen' then 1
      when 'eigen-regie-weten' then 2
      when 'eigen-regie-kunnen' then 3
      when 'eigen-regie-mogen' then 4
      when 'eigen-regie-durven' then 5
      when 'eigen-regie-doen' then 6
    end as nummer
  from gepubliceerd as p
),
laagste as (
  select
    d.cel,
    min(d.waarde) as waarde
  from dimensie as d
  where d.nummer is not null
  group by d.cel
  having count(*) = 6
)
select
  l.cel,
  case when count(*) = 1 then min(d.nummer) else 7 end as waarde
from laagste as l
join dimensie as d
  on d.cel = l.cel
  and d.waarde = l.waarde
  and d.nummer is not null
group by l.cel
