/*---
id: frequent-verzuim
code: RL7
titel: Aandeel frequente melders
vraag: Welk deel van de medewerkers meldde zich in twaalf maanden drie keer of vaker ziek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: gezondheid
populatie: twaalf-maanden-in-dienst
tijd: stand
perioden: [jaar]
teller: van hen, wie in die maanden drie of meer nieuwe ziekmeldingen had
noemer: medewerkers die de twaalf maanden tot en met de peildatum zonder onderbreking in dienst waren
interval: wilson
thema: gezondheid
zaad: Z2
bron: eigen definitie (drie of meer meldingen per jaar is gangbaar)
begrippen: [ziekmelding, verzuimgeval, medewerker, peildatum]
let_op: >-
  Een ziekmelding op twee banen is een melding.
  Wie ook een baan had met nul uren of via een uitzendbureau telt niet mee. Een werkgever telt alleen mee als hij
  over de hele tijd verzuim leverde.
engels:
  titel: Share of employees who often report sick
  vraag: What share of employees reported sick three times or more in twelve months?
  teller: of them, those who had three or more new sickness reports in those months
  noemer: >-
    employees who were employed without a break during the twelve months up to and including the reference date
  let_op: >-
    A sickness report for two jobs is one report. Those who also had a job with zero hours or through an agency do
    not count. An employer counts only if it delivered absence for the whole time.
versie: 1
---*/
select
  f.periode,
  f.eenheid_id,
  case when f.meldingen >= 3 then 1 else 0 end as teller,
  1 as noemer
from feit_frequent as f
