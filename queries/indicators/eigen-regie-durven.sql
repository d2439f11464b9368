/*---
id: eigen-regie-durven
code: ER5
titel: >-
  Eigen regie: durven
vraag: In hoeverre durven mensen een stap in hun loopbaan te zetten?
eenheid: respondent
maat: gemiddelde
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-eigen-regie
tijd: stroom
teller: som van de scores (score van 0 tot 100) op de schaal eigen-regie-durven, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: eigen-regie
zaad: Z5
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [eigen regie, enquête, schaalscore]
let_op: >-
  De derde vraag is omgekeerd gesteld en wordt omgedraaid. Twee van de drie vragen zijn genoeg; het aandeel
  aangevulde scores staat apart. Wie in de periode vaker antwoordde, telt met de laatste keer. Een latere versie van
  de schaal krijgt een eigen cijfer, want versies zijn niet te vergelijken.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'eigen-regie-durven'
  and s.versie = 1
