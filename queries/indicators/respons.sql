/*---
id: respons
titel: Respons, bij benadering
vraag: Welk deel van de medewerkers vulde een enquête in, bij werkgevers met een enquête?
maat: afgeleid
weergave: procent
richting: neutraal
klasse: hr
delen: [respondenten, medewerkers-bij-enquete]
formule: respondenten gedeeld door medewerkers in dienst bij werkgevers met respondenten
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [enquête]
let_op: >-
  Wie is uitgenodigd, wordt niet geleverd. Daarom staat onder de streep wie in dienst was op de laatste dag waarop
  bij die werkgever werd geantwoord. Kreeg niet iedereen een uitnodiging, dan is de echte respons hoger. Leeftijd
  komt boven de streep uit de enquête en onder de streep uit de personeelsgegevens.
engels:
  titel: Response, approximately
  vraag: What share of employees filled in a survey, at employers with a survey?
  formule: respondents divided by employees employed at employers with respondents
  let_op: >-
    Who was invited is not delivered. That is why the denominator has those who were employed on the last day on
    which answers were given at that employer. If not everyone got an invitation, the real response is higher. Age
    comes from the survey in the numerator and from the personnel data in the denominator.
versie: 1
---*/
select
  p.cel,
  sum(case when p.indicator = 'respondenten' then p.waarde end)
    / cast(sum(case when p.indicator = 'medewerkers-bij-enquete' then p.waarde end) as double) as waarde
from gepubliceerd as p
where p.indicator in ('respondenten', 'medewerkers-bij-enquete')
group by p.cel
having count(*) = 2
  and sum(case when p.indicator = 'medewerkers-bij-enquete' then p.waarde end) > 0
