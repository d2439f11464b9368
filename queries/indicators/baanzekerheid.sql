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
engels:
  titel: Perceived job security
  vraag: What share of employees expects to be able to keep their present job?
  teller: respondents who agree or strongly agree (4 or 5)
  noemer: respondents with a score on the scale 'baanzekerheid', version 1
  let_op: >-
    Much job security is not simply favourable: look at it beside employment security. Those who answered more than
    once in the period count with their last answers. A later version of the scale gets a figure of its own, because
    versions cannot be compared.
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
