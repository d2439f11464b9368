/*---
id: paspoort-bijgewerkt
titel: Paspoort bijgewerkt door de medewerker
vraag: Welk deel van de medewerkers werkte het eigen paspoort in twaalf maanden bij?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers-paspoort
tijd: stand
perioden: [jaar]
teller: medewerkers die hun paspoort in de 12 maanden tot en met de peildatum zelf bijwerkten
noemer: medewerkers die op de peildatum in dienst waren
interval: wilson
thema: eigen-regie
zaad: Z1
bron: eigen definitie
begrippen: [paspoort, peildatum]
let_op: >-
  Wie geen paspoort heeft telt mee als niet bijgewerkt. De levering bewaart alleen de laatste wijziging van
  een paspoort. Daarom is er alleen een cijfer voor de laatste dag van het laatste jaar van een levering; een
  paspoort dat daarna nog is gewijzigd telt niet mee. Werkgevers die geen paspoorten leverden tellen niet mee.
versie: 1
---*/
select
  p.periode,
  p.eenheid_id,
  case when p.heeft = 1 and p.door_werknemer >= p.van_12 then 1 else 0 end as teller,
  1 as noemer
from feit_paspoort as p
where p.op_slot = 1
  and p.door_werknemer < p.tot
