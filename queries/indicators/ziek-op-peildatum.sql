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
engels:
  titel: Share of employees sick on the reference date
  vraag: What share of employees was sick on the last day of the period?
  teller: of them, those who were sick on that day, including those who worked part of their hours
  noemer: employees who were employed on the last day of the period
  let_op: >-
    One day says less than a whole period: flu or a public holiday weighs heavily. Everyone weighs the same,
    including those who work part-time or have partly recovered; that is why this figure is higher than the absence
    rate. Maternity leave is not sickness. Agency workers and jobs with zero hours are left out.
versie: 1
---*/
select
  p.periode,
  p.eenheid_id,
  case when p.gevallen > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_peilverzuim as p
