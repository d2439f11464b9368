/*---
id: psychologische-veiligheid
code: RL6
titel: Psychologische veiligheid
vraag: In hoeverre kunnen mensen in hun team fouten toegeven, lastige onderwerpen aankaarten en hulp vragen?
eenheid: respondent
maat: gemiddelde
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-veiligheid
tijd: stroom
teller: som van de scores (score van 0 tot 100) op de schaal psychologische-veiligheid, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: relatie
zaad: Z2
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [psychologische veiligheid, enquête, schaalscore]
let_op: >-
  Veiligheid hoort bij een team. De teams zijn hier niet bekend, dus het cijfer is een gemiddelde over personen en
  zegt niets over een enkel team. De derde vraag is omgekeerd gesteld en wordt omgedraaid. Twee van de drie vragen
  zijn genoeg; het aandeel aangevulde scores staat apart. Wie in de periode vaker antwoordde, telt met de laatste
  keer. Een latere versie van de schaal krijgt een eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: Psychological safety
  vraag: To what extent can people in their team admit mistakes, raise difficult subjects and ask for help?
  teller: sum of the scores (from 0 to 100) on the scale 'psychologische-veiligheid', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    Safety belongs to a team. The teams are not known here, so the figure is a mean over persons and says nothing
    about any one team. The third question is worded the other way round and is reversed. Two of the three questions
    are enough; the share of prorated scores is shown separately. Those who answered more than once in the period
    count with their last answers. A later version of the scale gets a figure of its own, because versions cannot be
    compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'psychologische-veiligheid'
  and s.versie = 1
