/*---
id: heldere-afspraken
code: RL2
titel: Heldere afspraken, volgens medewerkers
vraag: Welk deel van de medewerkers vindt dat afspraken helder zijn en worden nagekomen?
eenheid: respondent
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-relatie
tijd: stroom
teller: respondenten die het gemiddeld over de vragen eens of helemaal eens zijn (4 of hoger)
noemer: respondenten met een score op de schaal heldere-afspraken, versie 1
interval: wilson
thema: relatie
zaad: Z2
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [enquête, top-2-aandeel]
let_op: >-
  Beide vragen moeten zijn beantwoord. Wie in de periode vaker antwoordde, telt met de laatste keer. Een latere
  versie van de schaal krijgt een eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: Clear agreements, according to employees
  vraag: What share of employees thinks that agreements are clear and are kept?
  teller: respondents who, on average over the questions, agree or strongly agree (4 or higher)
  noemer: respondents with a score on the scale 'heldere-afspraken', version 1
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
where s.schaal = 'heldere-afspraken'
  and s.versie = 1
