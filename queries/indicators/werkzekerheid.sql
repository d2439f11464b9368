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
engels:
  titel: Perceived employment security
  vraag: What share of employees expects to find other suitable work within a reasonable time if needed?
  teller: respondents who, on average over the questions, agree or strongly agree (4 or higher)
  noemer: respondents with a score on the scale 'werkzekerheid', version 1
  let_op: >-
    Both questions must be answered. Those who answered more than once in the period count with their last answers.
    A later version of the scale gets a figure of its own, because versions cannot be compared.
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
