/*---
id: bevlogenheid
code: EN1
titel: Bevlogenheid (UWES-9)
vraag: Hoe bevlogen zijn mensen in hun werk?
eenheid: respondent
maat: gemiddelde
weergave: index
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-bevlogenheid
tijd: stroom
teller: som van de scores (0 tot 6) op de schaal uwes-9, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: relatie
zaad: Z2
bron: UWES-9 (Schaufeli en Bakker), gemiddelde van alle vragen
begrippen: [bevlogenheid, enquête, schaalscore]
let_op: >-
  Van 0 (nooit) tot en met 6 (elke dag). De vragen zelf worden niet meegeleverd; het gebruik vraagt soms
  toestemming. Vijf van de negen vragen zijn genoeg. Niet te vergelijken met UWES-3. Wie in de periode vaker
  antwoordde, telt met de laatste keer. Een latere versie van de schaal krijgt een eigen cijfer, want versies zijn
  niet te vergelijken.
engels:
  titel: Work engagement (UWES-9)
  vraag: How engaged are people in their work?
  teller: sum of the scores (0 to 6) on the scale 'uwes-9', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    From 0 (never) up to and including 6 (every day). The questions themselves are not included; their use sometimes
    needs permission. Five of the nine questions are enough. Cannot be compared with UWES-3. Those who answered more
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
where s.schaal = 'uwes-9'
  and s.versie = 1
