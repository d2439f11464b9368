/*---
id: aangevulde-scores
titel: Aangevulde schaalscores
vraag: Welk deel van de schaalscores rust op minder dan alle vragen van de schaal?
eenheid: respondent
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: respondenten
tijd: stroom
teller: schaalscores waarbij een of meer vragen van de schaal geen geldig antwoord hebben
noemer: alle schaalscores van de respondenten
interval: werkgever
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [enquête, aangevulde score]
let_op: >-
  Een aangevulde score is het gemiddelde van de vragen die wel zijn beantwoord. Dat vertekent, ook als vragen bij
  toeval worden overgeslagen; een hoog aandeel maakt de scores minder zeker. Wie in de periode vaker antwoordde,
  telt met de laatste keer.
engels:
  titel: Prorated scale scores
  vraag: What share of the scale scores rests on fewer than all questions of the scale?
  teller: scale scores where one or more questions of the scale have no valid answer
  noemer: all scale scores of the respondents
  let_op: >-
    A prorated score is the mean of the questions that were answered. That distorts, even when questions are skipped
    by chance; a high share makes the scores less certain. Those who answered more than once in the period count
    with their last answers.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  sum(s.aangevuld) as teller,
  count(*) as noemer
from feit_schaalscore as s
group by
  s.periode,
  s.eenheid_id
