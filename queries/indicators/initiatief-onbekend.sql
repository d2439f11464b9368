/*---
id: initiatief-onbekend
code: SH2
titel: Scholing met onbekend initiatief
vraag: Van welk deel van de scholing is niet vastgelegd wie het initiatief nam?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: begonnen-scholing
tijd: stroom
teller: scholingsactiviteiten die in de periode begonnen en waarvan het initiatief onbekend is
noemer: scholingsactiviteiten die in de periode begonnen
interval: werkgever
thema: leren
zaad: Z3
bron: eigen definitie
begrippen: [scholing, initiatief]
let_op: >-
  Dit cijfer hoort bij de initiatiefratio: hoe hoger het is, hoe minder de initiatiefratio zegt. Het zegt iets
  over de registratie en niets over de medewerkers. Werkgevers die geen scholing leverden tellen niet mee.
engels:
  titel: Training with unknown initiative
  vraag: For what share of the training was it not recorded who took the initiative?
  teller: training activities that started in the period and whose initiative is unknown
  noemer: training activities that started in the period
  let_op: >-
    This figure belongs with the initiative ratio: the higher it is, the less the initiative ratio says. It says
    something about the records and nothing about the employees. Employers that delivered no training do not count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.begonnen_onbekend as teller,
  s.begonnen as noemer
from feit_scholing as s
where s.begonnen > 0
