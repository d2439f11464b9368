/*---
id: werkgever-doet-het-nodige
code: RC-A
titel: Mijn werkgever doet het nodige
vraag: Welk deel van de medewerkers vindt dat de werkgever doet wat nodig is om hen inzetbaar te houden?
eenheid: respondent
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: respondenten-wederkerigheid
tijd: stroom
teller: respondenten die het eens of helemaal eens zijn (4 of 5)
noemer: respondenten die vraag RCW1 beantwoordden
interval: wilson
thema: wederkerigheid
zaad: Z1
bron: eigen definitie, met de eigen itembank (nog niet gevalideerd)
begrippen: [enquête, top-2-aandeel]
let_op: >-
  Dit is een onderdeel van het aanbod van de werkgever. Wie in de periode vaker antwoordde, telt met de laatste
  keer. Een latere versie van de schaal krijgt een eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: My employer does what is needed
  vraag: What share of employees thinks that the employer does what is needed to keep them employable?
  teller: respondents who agree or strongly agree (4 or 5)
  noemer: respondents who answered question RCW1
  let_op: >-
    This is a part of the employer's offer. Those who answered more than once in the period count with their last
    answers. A later version of the scale gets a figure of its own, because versions cannot be compared.
versie: 1
---*/
select
  m.periode,
  m.eenheid_id,
  case when a.waarde >= 4 then 1 else 0 end as teller,
  1 as noemer
from feit_antwoord as a
join feit_meting as m
  on m.levering_nr = a.levering_nr
  and m.respondent_nr = a.respondent_nr
  and m.golf = a.golf
where a.item = 'RCW1'
  and a.schaal = 'wederkerigheid-werkgever'
  and a.versie = 1
  and a.waarde is not null
