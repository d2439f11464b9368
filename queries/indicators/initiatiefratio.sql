/*---
id: initiatiefratio
code: SH2
titel: Initiatiefratio van scholing
vraag: Welk deel van de scholing begon op initiatief van de medewerker, alleen of samen met de werkgever?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: begonnen-scholing
tijd: stroom
teller: scholingsactiviteiten die in de periode begonnen op initiatief van de medewerker of van beiden
noemer: scholingsactiviteiten die in de periode begonnen en waarvan het initiatief bekend is
interval: werkgever
thema: leren
zaad: Z3
bron: eigen definitie
begrippen: [scholing, initiatief]
let_op: >-
  Het initiatief is zoals de werkgever het vastlegt. Van een deel is het onbekend; dat deel staat als eigen
  cijfer ernaast en telt hier niet mee. Het gaat om activiteiten, niet om mensen: wie veel scholing volgt telt
  vaker mee. Werkgevers die geen scholing leverden tellen niet mee.
engels:
  titel: Initiative ratio of training
  vraag: What share of the training started on the employee's initiative, alone or together with the employer?
  teller: training activities that started in the period on the initiative of the employee or of both
  noemer: training activities that started in the period and whose initiative is known
  let_op: >-
    The initiative is as the employer records it. For some of the training it is unknown; that share is shown beside
    it as a figure of its own and does not count here. It is about activities, not people: those who take much
    training count more often. Employers that delivered no training do not count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.begonnen_eigen as teller,
  s.begonnen - s.begonnen_onbekend as noemer
from feit_scholing as s
where s.begonnen > s.begonnen_onbekend
