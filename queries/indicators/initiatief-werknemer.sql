/*---
id: initiatief-werknemer
code: RC-I
titel: Initiatief van de werknemer
vraag: Hoeveel doen medewerkers zelf om inzetbaar te blijven?
maat: afgeleid
weergave: index
richting: hoger-is-gunstiger
klasse: hr
delen:
  - scholing-eigen-initiatief
  - leerbudget-gebruikers
  - paspoort-bijgewerkt
  - gesprek-op-verzoek
  - medewerker-doet-het-nodige
formule: >-
  gemiddelde van de aandelen met scholing op eigen initiatief, met gebruik van het leerbudget, met een zelf
  bijgewerkt paspoort, met een gesprek op eigen verzoek en van wie vindt zelf het nodige te doen, van nul tot
  een, als er ten minste drie zijn
thema: wederkerigheid
zaad: Z1
bron: eigen definitie
begrippen: [wederkerigheid, initiatief, leerbudget, paspoort, top-2-aandeel]
let_op: >-
  Ieder deel telt even zwaar, ook als het over andere mensen gaat: het gebruik van het leerbudget gaat alleen
  over wie er een heeft. Wat mensen buiten het zicht van de werkgever doen ontbreekt. Welke delen ontbreken
  staat bij het cijfer: vergelijk alleen cijfers met dezelfde delen, en een kwartaal niet met een jaar, want
  een leerbudget is alleen per jaar bekend. Berekend uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Employee's initiative
  vraag: How much do employees do themselves to stay employable?
  formule: >-
    mean of the shares with training on their own initiative, with use of the learning budget, with a skills
    passport they updated themselves, with a talk at their own request, and of those who think they do what is
    needed themselves, from zero to one, if at least three are there
  let_op: >-
    Every part weighs the same, even when it is about other people: the use of the learning budget is only about
    those who have one. What people do out of the employer's sight is missing. The figure says which parts are
    missing: only compare figures with the same parts, and do not compare a quarter with a year, because a learning
    budget is known by year only. Calculated from the published, rounded figures.
versie: 1
---*/
select
  p.cel,
  avg(p.waarde) as waarde
from gepubliceerd as p
group by p.cel
having count(*) >= 3
