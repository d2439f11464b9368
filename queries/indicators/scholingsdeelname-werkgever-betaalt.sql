/*---
id: scholingsdeelname-werkgever-betaalt
titel: Deelname aan scholing die de werkgever betaalt
vraag: Welk deel van de medewerkers volgde scholing die de werkgever of het fonds van de sector betaalde?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: medewerkers
tijd: stroom
teller: medewerkers met een of meer scholingsactiviteiten in de periode die de werkgever of een fonds betaalde
noemer: medewerkers die een of meer dagen van de periode in dienst waren en van wie dit bekend is
interval: wilson
thema: leren
zaad: Z5
bron: eigen definitie naar CVTS (deelnemers aan bedrijfsopleidingen)
begrippen: [scholing, medewerker, O&O-fonds]
let_op: >-
  CVTS rekent ook betaalde werktijd als betalen; die staat niet in de levering. Een fonds telt als werkgever,
  omdat werkgevers het samen betalen. Wie alleen scholing volgde waarvan de betaler onbekend is, telt niet
  mee. CVTS telt alleen bedrijven met tien of meer werkzame personen in de marktsector. Werkgevers die geen
  scholing leverden tellen niet mee.
engels:
  titel: Participation in training paid by the employer
  vraag: What share of employees took training that the employer or the fund of the sector paid for?
  teller: employees with one or more training activities in the period that the employer or a fund paid for
  noemer: employees who were employed on one or more days of the period and for whom this is known
  let_op: >-
    CVTS also counts paid working hours as paying; they are not in the delivery. A fund counts as employer, because
    employers pay for it together. Those who only took training whose payer is unknown do not count. CVTS only
    counts firms with ten or more persons employed in the market sector. Employers that delivered no training do not
    count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  case when s.werkgever_betaalt > 0 then 1 else 0 end as teller,
  1 as noemer
from feit_scholing as s
where s.werkgever_betaalt > 0
  or s.betaler_onbekend = 0
