/*---
id: langdurig-ziek-op-peildatum
code: RL7
titel: Aandeel langdurig zieken op de peildatum
vraag: Welk deel van de medewerkers was op de laatste dag van de periode al meer dan zes weken ziek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: gezondheid
populatie: peildag-verzuim
tijd: stand
teller: van hen, wie die dag al meer dan 42 dagen ziek was
noemer: medewerkers die op de laatste dag van de periode in dienst waren
interval: wilson
thema: gezondheid
zaad: Z2
bron: eigen definitie
begrippen: [verzuim, verzuimgeval, medewerker, peildatum, langdurig verzuim]
let_op: >-
  Ook gevallen die al langer dan twee jaar lopen tellen mee. Iedereen telt even zwaar, ook wie deels werkt.
  Zwangerschapsverlof is geen ziekte. Uitzendkrachten en banen met nul uren blijven erbuiten.
engels:
  titel: Share of employees long-term sick on the reference date
  vraag: What share of employees had been sick for more than six weeks on the last day of the period?
  teller: of them, those who had been sick for more than 42 days on that day
  noemer: employees who were employed on the last day of the period
  let_op: >-
    Spells that have lasted longer than two years count too. Everyone weighs the same, including those who work part
    of their hours. Maternity leave is not sickness. Agency workers and jobs with zero hours are left out.
versie: 1
---*/
select
  p.periode,
  p.eenheid_id,
  case when p.dagen > 42 then 1 else 0 end as teller,
  1 as noemer
from feit_peilverzuim as p
