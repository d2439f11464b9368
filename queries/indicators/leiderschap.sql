/*---
id: leiderschap
code: LD1
titel: Leiderschap dat mogelijk maakt
vraag: In hoeverre zorgt de leidinggevende ervoor dat mensen hun werk goed en gezond kunnen doen?
eenheid: respondent
maat: gemiddelde
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-leiderschap
tijd: stroom
teller: som van de scores (score van 0 tot 100) op de schaal leiderschap, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: relatie
zaad: Z2
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [enquête, schaalscore]
let_op: >-
  Alleen het oordeel van medewerkers. Twee van de drie vragen zijn genoeg; het aandeel aangevulde scores staat
  apart. Wie in de periode vaker antwoordde, telt met de laatste keer. Een latere versie van de schaal krijgt een
  eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: Enabling leadership
  vraag: To what extent does the manager make sure that people can do their work well and in good health?
  teller: sum of the scores (from 0 to 100) on the scale 'leiderschap', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    Only the opinion of employees. Two of the three questions are enough; the share of prorated scores is shown
    separately. Those who answered more than once in the period count with their last answers. A later version of
    the scale gets a figure of its own, because versions cannot be compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'leiderschap'
  and s.versie = 1
