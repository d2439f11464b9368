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
