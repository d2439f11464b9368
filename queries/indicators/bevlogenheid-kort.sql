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
