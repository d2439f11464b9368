/*---
id: aanbod-werkgever
code: RC-A
titel: Aanbod van de werkgever
vraag: Hoeveel biedt de werkgever om inzetbaar te blijven?
maat: afgeleid
weergave: index
richting: hoger-is-gunstiger
klasse: hr
delen: [leerbudget-recht, ontwikkelgesprek, loopbaangesprek-aangeboden, werkgever-doet-het-nodige]
formule: >-
  gemiddelde van de aandelen met recht op een leerbudget, met een functionerings- of ontwikkelgesprek, met een
  loopbaangesprek door de werkgever en van wie vindt dat de werkgever het nodige doet, van nul tot een, als er
  ten minste drie zijn
thema: wederkerigheid
zaad: Z1
bron: eigen definitie
begrippen: [wederkerigheid, leerbudget, gesprek, top-2-aandeel]
let_op: >-
  Van de vijf delen van RC-A heeft dit cijfer er vier: recht op een leerbudget, gesprek, loopbaangesprek en wat
  medewerkers zelf vinden. Het vijfde, scholing in werktijd, ontbreekt altijd: of scholing in werktijd was staat niet
  in de levering, en wie haar betaalde zegt daar niets over. Ieder deel telt even zwaar, ook als het over andere mensen gaat. Welke delen ontbreken staat bij het cijfer:
  vergelijk alleen cijfers met dezelfde delen, en een kwartaal niet met een jaar, want een leerbudget is
  alleen per jaar bekend. Berekend uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Employer's offer
  vraag: How much does the employer offer to help people stay employable?
  formule: >-
    mean of the shares with a right to a learning budget, with an appraisal or development talk, with a career talk
    held by the employer, and of those who think the employer does what is needed, from zero to one, if at least
    three are there
  let_op: >-
    Of the five parts of RC-A this figure has four: right to a learning budget, talk, career talk, and what
    employees themselves think. The fifth, training during working hours, is always missing: whether training took
    place during working hours is not in the delivery, and who paid for it says nothing about that. Every part
    weighs the same, even when it is about other people. The figure says which parts are missing: only compare
    figures with the same parts, and do not compare a quarter with a year, because a learning budget is known by
    year only. Calculated from the published, rounded figures.
versie: 1
---*/
select
  p.cel,
  avg(p.waarde) as waarde
from gepubliceerd as p
group by p.cel
having count(*) >= 3
