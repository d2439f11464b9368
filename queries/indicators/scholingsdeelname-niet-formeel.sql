/*---
id: scholingsdeelname-niet-formeel
titel: Deelname aan niet-formele scholing
vraag: Welk deel van de medewerkers volgde een cursus of training zonder erkend diploma?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers
tijd: stroom
teller: medewerkers met een of meer niet-formele scholingsactiviteiten in de periode
noemer: medewerkers die een of meer dagen van de periode in dienst waren en van wie dit bekend is
interval: wilson
thema: leren
zaad: Z5
bron: eigen definitie; de indeling in formeel en niet-formeel is die van Eurostat
begrippen: [scholing, formele scholing, medewerker]
let_op: >-
  Wie beide soorten volgde telt in beide cijfers, dus zij tellen niet op tot de deelname. Wie alleen scholing
  volgde waarvan de soort onbekend is, telt niet mee. Wat mensen zelf leren ontbreekt. Werkgevers die geen
  scholing leverden tellen niet mee.
engels:
  titel: Participation in non-formal training
  vraag: What share of employees took a course or training without a recognised diploma?
  teller: employees with one or more non-formal training activities in the period
  noemer: employees who were employed on one or more days of the period and for whom this is known
  let_op: >-
    Those who took both kinds count in both figures, so they do not add up to participation. Those who only took
    training whose kind is unknown do not count. What people learn by themselves is missing. Employers that
    delivered no training do not count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  case when s.niet_formeel > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_scholing as s
where s.niet_formeel > 0
  or s.soort_onbekend = 0
