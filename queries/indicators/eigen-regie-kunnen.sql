/*---
id: eigen-regie-kunnen
code: ER3
titel: >-
  Eigen regie: kunnen
vraag: In hoeverre hebben mensen de tijd en de middelen om aan hun ontwikkeling te werken?
eenheid: respondent
maat: gemiddelde
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-eigen-regie
tijd: stroom
teller: som van de scores (score van 0 tot 100) op de schaal eigen-regie-kunnen, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: eigen-regie
zaad: Z5
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [eigen regie, enquête, schaalscore]
let_op: >-
  Twee van de drie vragen zijn genoeg; het aandeel aangevulde scores staat apart. Wie in de periode vaker
  antwoordde, telt met de laatste keer. Een latere versie van de schaal krijgt een eigen cijfer, want versies zijn
  niet te vergelijken.
engels:
  titel: >-
    Self-direction: being able
  vraag: To what extent do people have the time and the means to work on their development?
  teller: sum of the scores (from 0 to 100) on the scale 'eigen-regie-kunnen', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    Two of the three questions are enough; the share of prorated scores is shown separately. Those who answered more
    than once in the period count with their last answers. A later version of the scale gets a figure of its own,
    because versions cannot be compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'eigen-regie-kunnen'
  and s.versie = 1
