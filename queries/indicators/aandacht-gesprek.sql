/*---
id: aandacht-gesprek
code: RL3
titel: Aandacht in een vastgelegd gesprek
vraag: Met welk deel van de medewerkers is in twaalf maanden een gesprek vastgelegd?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: jaar-in-dienst-gesprek
tijd: stand
perioden: [jaar]
teller: >-
  medewerkers met een of meer vastgelegde gesprekken, van welke soort ook, in de 12 maanden tot en met de
  peildatum
noemer: medewerkers die al die maanden zonder onderbreking in dienst waren
interval: wilson
thema: relatie
zaad: Z2
bron: eigen definitie
begrippen: [gesprek, peildatum]
let_op: >-
  Ook gesprekken bij verzuim tellen mee. Aandacht is meer dan een vastgelegd gesprek: een praatje op de
  werkvloer staat nergens. Alleen gesprekken die zijn vastgelegd tellen. Werkgevers tellen alleen mee als zij
  over alle twaalf maanden gesprekken leverden.
engels:
  titel: Attention in a recorded talk
  vraag: With what share of employees was a talk recorded in twelve months?
  teller: >-
    employees with one or more recorded talks, of any kind, in the 12 months up to and including the reference date
  noemer: employees who were employed without a break during all those months
  let_op: >-
    Talks about absence count too. Attention is more than a recorded talk: a chat on the shop floor is written down
    nowhere. Only talks that were recorded count. Employers count only if they delivered talks for all twelve
    months.
versie: 1
---*/
select
  g.periode,
  g.eenheid_id,
  case when g.gesprekken > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_gesprek as g
