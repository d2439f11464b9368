/*---
id: respondenten
titel: Respondenten
vraag: Hoeveel mensen vulden een enquête in?
eenheid: respondent
maat: aantal
weergave: aantal
richting: neutraal
klasse: hr
populatie: respondenten
tijd: stroom
teller: mensen die in de periode een of meer vragen beantwoordden
interval: geen
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [enquête]
let_op: >-
  Wie is uitgenodigd, wordt niet geleverd. Daarom is er geen responspercentage, alleen het aantal mensen dat
  antwoordde. Respondenten zonder enig antwoord tellen niet mee. Wie in de periode vaker antwoordde, telt met de
  laatste keer.
engels:
  titel: Respondents
  vraag: How many people filled in a survey?
  teller: people who answered one or more questions in the period
  let_op: >-
    Who was invited is not delivered. That is why there is no response rate, only the number of people who answered.
    Respondents without any answer do not count. Those who answered more than once in the period count with their
    last answers.
versie: 1
---*/
select
  m.periode,
  m.eenheid_id,
  1 as teller
from feit_meting as m
join feit_ingevuld as i
  on i.levering_nr = m.levering_nr
  and i.respondent_nr = m.respondent_nr
  and i.golf = m.golf
