/*---
id: weet-niet
titel: Antwoord 'weet niet'
vraag: Welk deel van de antwoorden is 'weet niet' of 'niet van toepassing'?
eenheid: respondent
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: respondenten
tijd: stroom
teller: antwoorden met een code voor 'weet niet' (8, 9, 88, 98, 99 of -1)
noemer: geldige antwoorden en antwoorden 'weet niet' op items van bekende schalen
interval: werkgever
thema: eigen-regie
zaad: Z5
bron: eigen definitie, naar de NEA ('weet ik niet' is een antwoord en geen non-respons)
begrippen: [enquête, weet niet]
let_op: >-
  Een overgeslagen vraag telt hier niet mee: alleen een geleverde code. Een code die bij de vraag een gewoon
  antwoord is, zoals een 8 als rapportcijfer, is geen 'weet niet'. Antwoorden buiten de mogelijke antwoorden tellen
  nergens mee. Wie in de periode vaker antwoordde, telt met de laatste keer.
engels:
  titel: Answer "don't know"
  vraag: What share of the answers is "don't know" or "not applicable"?
  teller: answers with a code for "don't know" (8, 9, 88, 98, 99 or -1)
  noemer: valid answers and answers "don't know" to items of known scales
  let_op: >-
    A skipped question does not count here: only a delivered code does. A code that is an ordinary answer to the
    question, such as an 8 as a mark, is not "don't know". Answers outside the possible answers count nowhere. Those
    who answered more than once in the period count with their last answers.
versie: 1
---*/
select
  m.periode,
  m.eenheid_id,
  i.weet_niet as teller,
  i.geldig + i.weet_niet as noemer
from feit_meting as m
join feit_ingevuld as i
  on i.levering_nr = m.levering_nr
  and i.respondent_nr = m.respondent_nr
  and i.golf = m.golf
where i.geldig + i.weet_niet > 0
