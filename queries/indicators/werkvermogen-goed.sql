/*---
id: werkvermogen-goed
titel: Goed of uitstekend werkvermogen
vraag: Welk deel van de mensen geeft zijn werkvermogen een 8 of hoger?
eenheid: respondent
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: gezondheid
populatie: respondenten-werkvermogen
tijd: stroom
teller: respondenten die hun werkvermogen een 8, 9 of 10 geven
noemer: respondenten met een antwoord op de Work Ability Score, versie 1
interval: wilson
thema: gezondheid
zaad: Z1
bron: >-
  Work Ability Score, klassen van SJWEH 3598: slecht 0-5, matig 6-7, goed of uitstekend 8-10
begrippen: [werkvermogen, enquête]
let_op: >-
  Dit is een oordeel van mensen over zichzelf, voor groepen en niet om iemand mee te beoordelen. De vraag zelf wordt
  niet meegeleverd. Wie in de periode vaker antwoordde, telt met de laatste keer. Een latere versie van de schaal
  krijgt een eigen cijfer, want versies zijn niet te vergelijken.
engels:
  titel: Good or excellent work ability
  vraag: What share of people gives their work ability an 8 or higher?
  teller: respondents who give their work ability an 8, 9 or 10
  noemer: respondents with an answer on the Work Ability Score, version 1
  let_op: >-
    This is how people judge themselves, for groups and not for judging anyone. The question itself is not included.
    Those who answered more than once in the period count with their last answers. A later version of the scale gets
    a figure of its own, because versions cannot be compared.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  case when s.score >= 8 then 1 else 0 end as teller,
  1 as noemer
from feit_schaalscore as s
where s.schaal = 'was'
  and s.versie = 1
