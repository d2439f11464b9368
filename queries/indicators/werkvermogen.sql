/*---
id: werkvermogen
titel: Werkvermogen
vraag: Welk cijfer van 0 tot en met 10 geven mensen hun werkvermogen, vergeleken met hun beste tijd?
eenheid: respondent
maat: gemiddelde
weergave: index
richting: hoger-is-gunstiger
klasse: gezondheid
populatie: respondenten-werkvermogen
tijd: stroom
teller: som van de scores (0 tot en met 10) op de schaal was, versie 1
noemer: respondenten met een score op die schaal
interval: t
thema: gezondheid
zaad: Z1
bron: Work Ability Score, eerste vraag van de Work Ability Index
begrippen: [werkvermogen, enquête, schaalscore]
let_op: >-
  Dit is een oordeel van mensen over zichzelf, voor groepen en niet om iemand mee te beoordelen. De vraag zelf wordt
  niet meegeleverd. Het cijfer valt onder de strengere regels voor gezondheid. Wie in de periode vaker antwoordde,
  telt met de laatste keer. Een latere versie van de schaal krijgt een eigen cijfer, want versies zijn niet te
  vergelijken.
engels:
  titel: Work ability
  vraag: What mark from 0 up to and including 10 do people give their work ability, compared with their best time?
  teller: sum of the scores (0 up to and including 10) on the scale 'was', version 1
  noemer: respondents with a score on that scale
  let_op: >-
    This is how people judge themselves, for groups and not for judging anyone. The question itself is not included.
    The figure falls under the stricter rules for health. Those who answered more than once in the period count with
    their last answers. A later version of the scale gets a figure of its own, because versions cannot be compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.score as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'was'
  and s.versie = 1
