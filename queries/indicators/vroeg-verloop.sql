/*---
id: vroeg-verloop
code: RL9
titel: Vroeg verloop
vraag: Welk deel van de nieuwe medewerkers was binnen twaalf maanden weer weg?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: lager-is-gunstiger
klasse: hr
populatie: starters-gevolgd
tijd: stroom
teller: van hen, wie binnen twaalf maanden na de eerste dag niet meer in dienst was
noemer: >-
  medewerkers die twaalf maanden voor de periode begonnen: in hetzelfde kwartaal of jaar een jaar eerder
interval: wilson
thema: mobiliteit
zaad: Z2
bron: eigen definitie
begrippen: [vroeg verloop, instroom, medewerker]
let_op: >-
  Alleen starters van wie twaalf maanden te volgen zijn tellen mee, dus het cijfer gaat over wie een jaar eerder
  begon. Vertrek om elke reden telt, ook als een contract van zes maanden gewoon afliep. Wie daarna terugkomt, is
  toch vertrokken. Uitzendkrachten en banen met nul uren blijven erbuiten. De werkgever moet over de hele tijd
  hebben geleverd.
engels:
  titel: Early turnover
  vraag: What share of new employees had left again within twelve months?
  teller: of them, those who were no longer employed within twelve months of the first day
  noemer: employees who started twelve months before the period, in the same quarter or year a year earlier
  let_op: >-
    Only starters who can be followed for twelve months count, so the figure is about those who started a year
    earlier. Leaving for any reason counts, also when a contract of six months simply ended. Those who come back
    later have left all the same. Agency workers and jobs with zero hours are left out. The employer must have
    delivered for the whole time.
versie: 1
---*/
select
  v.periode,
  v.eenheid_id,
  v.vertrokken as teller,
  v.gestart as noemer
from feit_vroeg as v
