/*---
id: rolhelderheid
code: RL5
titel: Rolhelderheid
vraag: Hoe duidelijk is voor mensen wat hun werk is en wat er van hen wordt verwacht?
eenheid: respondent
maat: gemiddelde
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-rolhelderheid
tijd: stroom
teller: som van de scores (score van 0 tot 100) op de schaal copsoq-rolhelderheid, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: relatie
zaad: Z2
bron: COPSOQ III, schaal Role Clarity (COPSOQ-netwerk)
begrippen: [enquête, schaalscore]
let_op: >-
  De vragen zelf worden niet meegeleverd. De antwoorden zijn 0, 25, 50, 75 of 100. Twee van de drie vragen zijn
  genoeg; het aandeel aangevulde scores staat apart. Wie in de periode vaker antwoordde, telt met de laatste keer.
  Een latere versie van de schaal krijgt een eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: Role clarity
  vraag: How clear is it to people what their work is and what is expected of them?
  teller: sum of the scores (from 0 to 100) on the scale 'copsoq-rolhelderheid', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    The questions themselves are not included. The answers are 0, 25, 50, 75 or 100. Two of the three questions are
    enough; the share of prorated scores is shown separately. Those who answered more than once in the period count
    with their last answers. A later version of the scale gets a figure of its own, because versions cannot be
    compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'copsoq-rolhelderheid'
  and s.versie = 1
