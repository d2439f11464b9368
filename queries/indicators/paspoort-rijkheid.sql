/*---
id: paspoort-rijkheid
code: PP3
titel: Rijke paspoorten
vraag: Welk deel van de paspoorten zegt wie iemand is, wat hij kan en wat hij wil, met een bewijs erbij?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: paspoorten
tijd: stand
perioden: [jaar]
teller: paspoorten met de delen wie ben ik, wat kan ik en wat wil ik, en een of meer bewijzen
noemer: medewerkers die op de peildatum in dienst waren en een paspoort hadden
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [paspoort, peildatum]
let_op: >-
  Of de inhoud goed is weet de levering niet: zij telt alleen of een deel is ingevuld en hoeveel bewijzen er
  zijn. Is een van de vier onbekend en ontbreekt geen van de andere, dan telt het paspoort niet mee. De
  levering bewaart alleen de laatste wijziging van een paspoort. Daarom is er alleen een cijfer voor de
  laatste dag van het laatste jaar van een levering; een paspoort dat daarna nog is gewijzigd telt niet mee.
engels:
  titel: Rich skills passports
  vraag: What share of the skills passports says who someone is, what they can do and what they want, with evidence?
  teller: >-
    skills passports with the parts who am I, what can I do and what do I want, and one or more pieces of evidence
  noemer: employees who were employed on the reference date and had a skills passport
  let_op: >-
    Whether the content is good the delivery does not know: it only counts whether a part was filled in and how many
    pieces of evidence there are. If one of the four is unknown and none of the others is missing, the skills
    passport does not count. The delivery keeps only the last change to a skills passport. So there is only a figure
    for the last day of the last year of a delivery; a passport that was changed after that day does not count.
versie: 1
---*/
with delen as (
  select
    p.periode,
    p.eenheid_id,
    case when p.wie_ben_ik and p.wat_kan_ik and p.wat_wil_ik and p.bewijzen >= 1 then 1 else 0 end as rijk,
    case when not p.wie_ben_ik or not p.wat_kan_ik or not p.wat_wil_ik or p.bewijzen < 1 then 1 else 0 end as arm
  from feit_paspoort as p
  where p.op_slot = 1
    and p.heeft = 1
)
select
  d.periode,
  d.eenheid_id,
  d.rijk as teller,
  1 as noemer
from delen as d
where d.rijk = 1
  or d.arm = 1
