/*---
id: medewerkers-bij-enquete
titel: Medewerkers bij werkgevers met een enquête
vraag: Hoeveel medewerkers waren er in dienst bij werkgevers met een enquête?
eenheid: medewerker
maat: aantal
weergave: aantal
richting: neutraal
klasse: hr
populatie: medewerkers-bij-enquete
tijd: stroom
teller: medewerkers in dienst op de laatste dag van de periode waarop bij hun werkgever werd geantwoord
interval: geen
thema: eigen-regie
zaad: Z5
bron: eigen definitie
begrippen: [medewerker, enquête]
let_op: Hierop rust de respons bij benadering. Ook wie geen uitnodiging kreeg telt mee.
engels:
  titel: Employees at employers with a survey
  vraag: How many employees were employed at employers with a survey?
  teller: employees employed on the last day of the period on which answers were given at their employer
  let_op: The approximate response rests on this. Those who got no invitation count too.
versie: 1
---*/
select
  e.periode,
  k.eenheid_id,
  1 as teller
from feit_enquetepeil as e
join feit_baan as b
  on b.jaar = e.jaar
  and b.werkgever_nr = e.werkgever_nr
  and b.van <= e.dag
  and e.dag < b.tot
join feit_kenmerk_medewerker as k
  on k.jaar = b.jaar
  and k.werkgever_nr = b.werkgever_nr
  and k.medewerker_nr = b.medewerker_nr
group by
  e.periode,
  k.eenheid_id
