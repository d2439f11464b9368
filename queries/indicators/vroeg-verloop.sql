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
versie: 1
---*/
select
  v.periode,
  v.eenheid_id,
  v.vertrokken as teller,
  v.gestart as noemer
from feit_vroeg as v
