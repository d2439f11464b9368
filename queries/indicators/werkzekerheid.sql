/*---
id: werkzekerheid
code: WZ1
titel: Ervaren werkzekerheid
vraag: Welk deel van de medewerkers verwacht binnen redelijke tijd ander passend werk te vinden als dat nodig is?
eenheid: respondent
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-zekerheid
tijd: stroom
teller: respondenten die het gemiddeld over de vragen eens of helemaal eens zijn (4 of hoger)
noemer: respondenten met een score op de schaal werkzekerheid, versie 1
interval: wilson
thema: wederkerigheid
zaad: Z1
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [werkzekerheid, enquête, top-2-aandeel]
let_op: >-
  Beide vragen moeten zijn beantwoord. Wie in de periode vaker antwoordde, telt met de laatste keer. Een latere
  versie van de schaal krijgt een eigen cijfer, want versies zijn niet te vergelijken.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.eens as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'werkzekerheid'
  and s.versie = 1
