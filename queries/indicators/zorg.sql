/*---
id: zorg
code: RL4a
titel: >-
  Drie richtingen: zorg
vraag: In hoeverre weten mensen waarvoor zij zijn aangesteld en waar hun verantwoordelijkheid stopt?
eenheid: respondent
maat: gemiddelde
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-drie-richtingen
tijd: stroom
teller: som van de scores (score van 0 tot 100) op de schaal zorg, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: relatie
zaad: Z2
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [drie richtingen, enquête, schaalscore]
let_op: >-
  Zorg, samenwerking en legitimering zijn drie verschillende verantwoordelijkheden; zij worden nooit opgeteld. Het
  is een enkele vraag. Wie in de periode vaker antwoordde, telt met de laatste keer. Een latere versie van de schaal
  krijgt een eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: >-
    Three directions: care
  vraag: To what extent do people know what they were hired for and where their responsibility stops?
  teller: sum of the scores (from 0 to 100) on the scale 'zorg', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    Care, cooperation and legitimacy are three different responsibilities; they are never added up. It is a single
    question. Those who answered more than once in the period count with their last answers. A later version of the
    scale gets a figure of its own, because versions cannot be compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'zorg'
  and s.versie = 1
