/*---
id: scholingsuren-per-deelnemer
titel: Scholingsuren per deelnemer
vraag: Hoeveel uur scholing volgde wie scholing volgde gemiddeld in de periode?
eenheid: medewerker
maat: gemiddelde
weergave: uren
richting: neutraal
klasse: hr
populatie: deelnemers-scholing
tijd: stroom
teller: uren scholing, naar kalenderdagen over de perioden verdeeld
noemer: medewerkers met scholing in de periode, van wie alle uren bekend zijn
interval: t
thema: leren
zaad: Z5
bron: eigen definitie naar CVTS (uren per deelnemer)
begrippen: [scholing, scholingsuren, medewerker]
let_op: >-
  Lees dit naast de deelname: veel uren per deelnemer kan ook betekenen dat weinig mensen een lange opleiding
  volgen. CVTS telt alleen bedrijven met tien of meer werkzame personen in de marktsector en alleen cursussen
  die de werkgever betaalt; hier tellen alle werkgevers en alle vastgelegde scholing. Onbekende uren worden
  geen nul. Werkgevers die geen scholing leverden tellen niet mee.
engels:
  titel: Training hours per participant
  vraag: How many hours of training did those who took training take on average in the period?
  teller: hours of training, divided over the periods by calendar days
  noemer: employees with training in the period, for whom all hours are known
  let_op: >-
    Read this beside participation: many hours per participant can also mean that few people take a long course.
    CVTS only counts firms with ten or more persons employed in the market sector and only courses that the employer
    pays for; here all employers and all recorded training count. Unknown hours do not become zero. Employers that
    delivered no training do not count.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  cast(s.uren as double) / 1e12 as teller,
  1 as noemer
from feit_scholing as s
where s.activiteiten > 0
  and s.zonder_uren = 0
