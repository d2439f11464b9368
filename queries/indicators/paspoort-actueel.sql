/*---
id: paspoort-actueel
code: PP2
titel: Actuele paspoorten
vraag: Welk deel van de paspoorten is in twaalf maanden gemaakt of bijgewerkt?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: paspoorten
tijd: stand
perioden: [jaar]
teller: paspoorten die in de 12 maanden tot en met de peildatum zijn gemaakt of bijgewerkt, door wie ook
noemer: medewerkers die op de peildatum in dienst waren en een paspoort hadden
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [paspoort, peildatum]
let_op: >-
  De levering bewaart alleen de laatste wijziging van een paspoort. Daarom is er alleen een cijfer voor de
  laatste dag van het laatste jaar van een levering; een paspoort dat daarna nog is gewijzigd telt niet mee.
engels:
  titel: Up-to-date skills passports
  vraag: What share of the skills passports was made or updated in twelve months?
  teller: >-
    skills passports that were made or updated, by anyone, in the 12 months up to and including the reference date
  noemer: employees who were employed on the reference date and had a skills passport
  let_op: >-
    The delivery keeps only the last change to a skills passport. So there is only a figure for the last day of the
    last year of a delivery; a passport that was changed after that day does not count.
versie: 1
---*/
select
  p.periode,
  p.eenheid_id,
  case when greatest(p.aangemaakt, p.door_werknemer, p.door_werkgever) >= p.van_12 then 1 else 0 end as teller,
  1 as noemer
from feit_paspoort as p
where p.op_slot = 1
  and p.heeft = 1
  and p.door_werknemer < p.tot
  and p.door_werkgever < p.tot
