/*---
id: paspoort-dekking
code: PP1
titel: Medewerkers met een paspoort
vraag: Welk deel van de medewerkers heeft een paspoort?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers-paspoort
tijd: stand
perioden: [jaar]
teller: medewerkers met een paspoort op de peildatum
noemer: medewerkers die op de peildatum in dienst waren
interval: wilson
thema: mobiliteit
zaad: Z4
bron: eigen definitie
begrippen: [paspoort, peildatum]
let_op: >-
  Een paspoort waarvan niet bekend is wanneer het is gemaakt, telt als gemaakt. Een paspoort zegt niet of
  iemand het gebruikt. Werkgevers die geen paspoorten leverden tellen niet mee.
engels:
  titel: Employees with a skills passport
  vraag: What share of employees has a skills passport?
  teller: employees with a skills passport on the reference date
  noemer: employees who were employed on the reference date
  let_op: >-
    A skills passport of which it is not known when it was made counts as made. A skills passport does not say
    whether someone uses it. Employers that delivered no skills passports do not count.
versie: 1
---*/
select
  p.periode,
  p.eenheid_id,
  p.heeft as teller,
  1 as noemer
from feit_paspoort as p
