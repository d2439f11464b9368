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
