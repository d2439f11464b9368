/*---
id: werkneembaarheid-index
code: WB-I
titel: Werkneembaarheid, index
vraag: Hoe staat het met de werkneembaarheid als geheel?
maat: afgeleid
weergave: score-0-100
richting: hoger-is-gunstiger
klasse: hr
delen: [autonomie, brede-inzetbaarheid, loopbaanperspectief]
formule: >-
  gemiddelde van professionele autonomie, brede inzetbaarheid en loopbaanperspectief (elk 0 tot 100), alleen als
  alle drie er zijn
thema: werkneembaarheid
zaad: Z3
bron: eigen definitie
begrippen: [werkneembaarheid, schaalscore]
let_op: >-
  Lees de index altijd met de drie delen ernaast: een laag deel verdwijnt in een gemiddelde. Berekend uit de
  gepubliceerde, afgeronde scores.
engels:
  titel: Employability, index
  vraag: How is employability as a whole?
  formule: >-
    mean of professional autonomy, broad employability and career prospects (each 0 to 100), only if all three are
    there
  let_op: >-
    Always read the index with its three parts beside it: a low part disappears in a mean. Calculated from the
    published, rounded scores.
versie: 1
---*/
select
  p.cel,
  avg(p.waarde) as waarde
from gepubliceerd as p
where p.indicator in ('autonomie', 'brede-inzetbaarheid', 'loopbaanperspectief')
group by p.cel
having count(*) = 3
