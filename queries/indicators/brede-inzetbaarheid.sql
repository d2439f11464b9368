/*---
id: brede-inzetbaarheid
code: WB2
titel: Brede inzetbaarheid, volgens medewerkers
vraag: In hoeverre vinden mensen dat zij ook ander werk kunnen doen?
eenheid: respondent
maat: gemiddelde
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-werkneembaarheid
tijd: stroom
teller: som van de scores (score van 0 tot 100) op de schaal brede-inzetbaarheid, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: werkneembaarheid
zaad: Z3
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [werkneembaarheid, enquête, schaalscore]
let_op: >-
  Dit is een zelfbeeld; wat er aan brede scholing en functiewisseling is geregistreerd, staat apart. Twee van de
  drie vragen zijn genoeg; het aandeel aangevulde scores staat apart. Wie in de periode vaker antwoordde, telt met
  de laatste keer. Een latere versie van de schaal krijgt een eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: Broad employability, according to employees
  vraag: To what extent do people think they could also do other work?
  teller: sum of the scores (from 0 to 100) on the scale 'brede-inzetbaarheid', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    This is how people see themselves; what was recorded about general training and changes of job group is shown
    separately. Two of the three questions are enough; the share of prorated scores is shown separately. Those who
    answered more than once in the period count with their last answers. A later version of the scale gets a figure
    of its own, because versions cannot be compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'brede-inzetbaarheid'
  and s.versie = 1
