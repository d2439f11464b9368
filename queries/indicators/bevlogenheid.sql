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
