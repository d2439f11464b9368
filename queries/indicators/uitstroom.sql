/*---
id: uitstroom
titel: Uitstroom (HR-methode)
vraag: Hoeveel medewerkers verlieten hun werkgever, vergeleken met het aantal dat er werkt?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: verloop
tijd: stroom
teller: >-
  medewerkers voor wie een dag in de periode de eerste dag was dat zij niet meer in dienst waren, om welke reden
  dan ook
noemer: >-
  gemiddeld aantal medewerkers: hun dagen in dienst gedeeld door de dagen van de periode
interval: werkgever
thema: mobiliteit
zaad: Z2
bron: HR-methode (vertrekkers gedeeld door gemiddeld aantal medewerkers); keuzes eigen definitie
begrippen: [uitstroom, medewerker]
let_op: >-
  Een overstap naar een andere werkgever in dezelfde sector telt mee; het cijfer van de peildatum laat zien wie
  de sector verlaat. Een nieuw contract dat meteen aansluit is geen vertrek, een onderbreking van een dag wel.
  Wie op de laatste dag van een periode vertrekt, telt in de volgende. Uitzendkrachten en banen met nul uren of
  zonder bekende deeltijdfactor blijven erbuiten. Een cijfer van een kwartaal is niet naar een jaar omgerekend.
engels:
  titel: Outflow (HR method)
  vraag: How many employees left their employer, compared with the number who work there?
  teller: >-
    employees for whom a day in the period was the first day on which they were no longer employed, for whatever
    reason
  noemer: >-
    average number of employees: their days in employment divided by the days of the period
  let_op: >-
    A move to another employer in the same sector counts; the reference date figure shows who leaves the sector. A
    new contract that follows at once is not leaving, a break of one day is. Those who leave on the last day of a
    period count in the next. Agency workers and jobs with zero hours or without a known part-time factor are left
    out. A quarterly figure is not converted to a year.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.uitstroom * (p.tot - p.van) as teller,
  s.kopdagen as noemer
from feit_stroom as s
join periode as p on p.code = s.periode
