/*---
id: ontwikkelgesprek
code: RL2
titel: Gesprek over functioneren of ontwikkeling
vraag: Welk deel van de medewerkers had in twaalf maanden een functionerings- of ontwikkelgesprek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: jaar-in-dienst-gesprek
tijd: stand
perioden: [jaar]
teller: >-
  medewerkers met een of meer functionerings- of ontwikkelgesprekken in de 12 maanden tot en met de peildatum
noemer: medewerkers die al die maanden zonder onderbreking in dienst waren
interval: wilson
thema: relatie
zaad: Z2
bron: eigen definitie
begrippen: [gesprek, peildatum]
let_op: >-
  Het is het spoor in de registratie van heldere afspraken; of de afspraken helder waren staat in de enquête.
  De levering zegt niet of er iets op papier kwam. Alleen gesprekken die zijn vastgelegd tellen. Werkgevers
  tellen alleen mee als zij over alle twaalf maanden gesprekken leverden.
engels:
  titel: Appraisal or development talk
  vraag: What share of employees had an appraisal or development talk in twelve months?
  teller: >-
    employees with one or more appraisal or development talks in the 12 months up to and including the reference
    date
  noemer: employees who were employed without a break during all those months
  let_op: >-
    It is the trace in the records of clear agreements; whether the agreements were clear is in the survey. The
    delivery does not say whether anything was put on paper. Only talks that were recorded count. Employers count
    only if they delivered talks for all twelve months.
versie: 1
---*/
select
  g.periode,
  g.eenheid_id,
  case when g.ontwikkeling > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_gesprek as g
