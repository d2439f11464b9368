/*---
id: functionele-flexibiliteit
code: FX2
titel: Functionele flexibiliteit
vraag: Welk deel van de medewerkers wisselde in twee jaar van functiegroep?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: twee-jaar-in-dienst
tijd: stand
perioden: [jaar]
teller: van hen, wie in die 24 maanden een andere functiegroep kreeg, of er een functie in een andere groep bij kreeg
noemer: >-
  medewerkers die de 24 maanden tot en met de peildatum zonder onderbreking in dienst waren en van wie de
  functiegroep bekend is
interval: wilson
thema: mobiliteit
zaad: Z1
bron: eigen definitie
begrippen: [functiegroep, doorstroom, medewerker, peildatum]
let_op: >-
  Alleen een andere functiegroep is te zien: een ander takenpakket of een andere functie in dezelfde groep niet.
  Deelt een werkgever zijn functies opnieuw in, dan lijkt dat flexibiliteit. Een werkgever telt alleen mee als
  hij over alle 24 maanden leverde.
engels:
  titel: Functional flexibility
  vraag: What share of employees changed job group in two years?
  teller: of them, those who in those 24 months moved to another job group, or got an extra job in another group
  noemer: >-
    employees who were employed without a break during the 24 months up to and including the reference date and
    whose job group is known
  let_op: >-
    Only another job group can be seen: another set of tasks or another position in the same group cannot. When an
    employer regroups its positions, that looks like flexibility. An employer counts only if it delivered for all 24
    months.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.gewisseld as teller,
  1 as noemer
from feit_loopbaanstap as s
where s.nog_in_dienst = 1
