/*---
id: ziek-op-peildatum
code: RL7
titel: Aandeel zieken op de peildatum
vraag: Welk deel van de medewerkers was op de laatste dag van de periode ziek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: gezondheid
populatie: peildag-verzuim
tijd: stand
teller: van hen, wie die dag ziek was, ook wie deels werkte
noemer: medewerkers die op de laatste dag van de periode in dienst waren
interval: wilson
thema: gezondheid
zaad: Z2
bron: eigen definitie
begrippen: [verzuim, verzuimgeval, medewerker, peildatum]
let_op: >-
  Een dag zegt minder dan een hele periode: griep of een feestdag telt zwaar. Iedereen telt even zwaar, ook wie
  deeltijd werkt of deels hersteld is; daarom is dit cijfer hoger dan het ziekteverzuimpercentage.
  Zwangerschapsverlof is geen ziekte. Uitzendkrachten en banen met nul uren blijven erbuiten.
versie: 1
---*/
select
  p.periode,
  p.eenheid_id,
  case when p.gevallen > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_peilverzuim as p
