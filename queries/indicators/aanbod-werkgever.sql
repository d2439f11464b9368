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
versie: 1
---*/
select
  p.cel,
  avg(p.waarde) as waarde
from gepubliceerd as p
group by p.cel
having count(*) >= 3
