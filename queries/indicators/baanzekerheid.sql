/*---
id: baanzekerheid
code: WZ2
titel: Ervaren baanzekerheid
vraag: Welk deel van de medewerkers verwacht de huidige baan te kunnen houden?
eenheid: respondent
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: respondenten-zekerheid
tijd: stroom
teller: respondenten die het eens of helemaal eens zijn (4 of 5)
noemer: respondenten met een score op de schaal baanzekerheid, versie 1
interval: wilson
thema: wederkerigheid
zaad: Z1
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [baanzekerheid, enquête, top-2-aandeel]
let_op: >-
  Veel baanzekerheid is niet zonder meer gunstig: zie haar naast de werkzekerheid. Wie in de periode vaker
  antwoordde, telt met de laatste keer. Een latere versie van de schaal krijgt een eigen cijfer, want versies zijn
  niet te vergelijken.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.eens as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'baanzekerheid'
  and s.versie = 1
