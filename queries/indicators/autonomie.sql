/*---
id: autonomie
code: WB1
titel: Professionele autonomie
vraag: In hoeverre kunnen mensen zelf beslissen over hun werk?
eenheid: respondent
maat: gemiddelde
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-werkneembaarheid
tijd: stroom
teller: som van de scores (score van 0 tot 100) op de schaal autonomie, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: werkneembaarheid
zaad: Z3
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [werkneembaarheid, enquête, schaalscore]
let_op: >-
  Beide vragen moeten zijn beantwoord. Wie in de periode vaker antwoordde, telt met de laatste keer. Een latere
  versie van de schaal krijgt een eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: Professional autonomy
  vraag: To what extent can people decide about their own work?
  teller: sum of the scores (from 0 to 100) on the scale 'autonomie', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    Both questions must be answered. Those who answered more than once in the period count with their last answers.
    A later version of the scale gets a figure of its own, because versions cannot be compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'autonomie'
  and s.versie = 1
