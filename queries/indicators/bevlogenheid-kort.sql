/*---
id: bevlogenheid-kort
code: EN1
titel: Bevlogenheid (UWES-3)
vraag: Hoe bevlogen zijn mensen in hun werk, gemeten met drie vragen?
eenheid: respondent
maat: gemiddelde
weergave: index
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-bevlogenheid-kort
tijd: stroom
teller: som van de scores (0 tot 6) op de schaal uwes-3, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: relatie
zaad: Z2
bron: UWES-3 (Schaufeli en anderen), gemiddelde van alle vragen
begrippen: [bevlogenheid, enquête, schaalscore]
let_op: >-
  Van 0 (nooit) tot en met 6 (elke dag). De vragen zelf worden niet meegeleverd; het gebruik vraagt soms
  toestemming. Niet te vergelijken met UWES-9. Twee van de drie vragen zijn genoeg; het aandeel aangevulde scores
  staat apart. Wie in de periode vaker antwoordde, telt met de laatste keer. Een latere versie van de schaal krijgt
  een eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: Work engagement (UWES-3)
  vraag: How engaged are people in their work, measured with three questions?
  teller: sum of the scores (0 to 6) on the scale 'uwes-3', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    From 0 (never) up to and including 6 (every day). The questions themselves are not included; their use sometimes
    needs permission. Cannot be compared with UWES-9. Two of the three questions are enough; the share of prorated
    scores is shown separately. Those who answered more than once in the period count with their last answers. A
    later version of the scale gets a figure of its own, because versions cannot be compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'uwes-3'
  and s.versie = 1
