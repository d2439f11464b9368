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
engels:
  titel: Skills passport updated by the employee
  vraag: What share of employees updated their own skills passport in twelve months?
  teller: >-
    employees who updated their skills passport themselves in the 12 months up to and including the reference date
  noemer: employees who were employed on the reference date
  let_op: >-
    Those without a skills passport count as not updated. The delivery keeps only the last change to a skills
    passport. So there is only a figure for the last day of the last year of a delivery; a passport that was changed
    after that day does not count. Employers that delivered no skills passports do not count.
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
