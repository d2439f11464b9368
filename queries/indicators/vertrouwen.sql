/*---
id: vertrouwen
code: RL1
titel: Vertrouwen tussen medewerker en leidinggevende
vraag: Hoe groot is het vertrouwen tussen medewerkers en hun leidinggevende, volgens medewerkers?
eenheid: respondent
maat: gemiddelde
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-relatie
tijd: stroom
teller: som van de scores (score van 0 tot 100) op de schaal vertrouwen, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: relatie
zaad: Z2
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [enquête, schaalscore]
let_op: >-
  Alleen het oordeel van medewerkers; leidinggevenden is niets gevraagd. Beide vragen moeten zijn beantwoord. Wie in
  de periode vaker antwoordde, telt met de laatste keer. Een latere versie van de schaal krijgt een eigen cijfer,
  want versies zijn niet te vergelijken.
engels:
  titel: Trust between employee and manager
  vraag: How great is the trust between employees and their manager, according to employees?
  teller: sum of the scores (from 0 to 100) on the scale 'vertrouwen', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    Only the opinion of employees; managers were asked nothing. Both questions must be answered. Those who answered
    more than once in the period count with their last answers. A later version of the scale gets a figure of its
    own, because versions cannot be compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'vertrouwen'
  and s.versie = 1
