/*---
id: eigen-regie-voorwaarden
code: ERI
titel: >-
  Eigen regie: voorwaarden
vraag: Hoe staat het met de voorwaarden voor eigen regie als geheel?
maat: afgeleid
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
delen: [eigen-regie-willen, eigen-regie-weten, eigen-regie-kunnen, eigen-regie-mogen, eigen-regie-durven]
formule: gemiddelde van willen, weten, kunnen, mogen en durven (elk 0 tot 100), alleen als alle vijf er zijn
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [eigen regie, schaalscore]
let_op: >-
  Het gedrag (doen) telt niet mee en staat ernaast. Lees dit cijfer met de vijf delen: een laag deel verdwijnt in
  een gemiddelde. Berekend uit de gepubliceerde, afgeronde scores.
engels:
  titel: >-
    Self-direction: conditions
  vraag: How are the conditions for self-direction as a whole?
  formule: >-
    mean of wanting, knowing, being able, being allowed and daring (each 0 to 100), only if all five are there
  let_op: >-
    The behaviour (doing) does not count and is shown beside it. Read this figure with its five parts: a low part
    disappears in a mean. Calculated from the published, rounded scores.
versie: 1
---*/
select
  p.cel,
  avg(p.waarde) as waarde
from gepubliceerd as p
where p.indicator in (
    'eigen-regie-willen',
    'eigen-regie-weten',
    'eigen-regie-kunnen',
    'eigen-regie-mogen',
    'eigen-regie-durven'
  )
group by p.cel
having count(*) = 5
