/*---
id: bestemming-onbekend
code: WZ3
titel: Aandeel vertrekkers met onbekende bestemming
vraag: Van welk deel van de vertrekkers is niet bekend waar zij heen gingen?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: neutraal
klasse: hr
populatie: vertrekkers
tijd: stroom
teller: vertrekkers van wie geen bestemming is geleverd en die niet bij een andere werkgever te zien zijn
noemer: vertrekkers, dertig dagen na hun vertrek; zonder pensioen en overlijden
interval: werkgever
thema: mobiliteit
zaad: Z1
bron: eigen definitie
begrippen: [werk-naar-werk, uitstroom, medewerker]
let_op: Dit cijfer zegt hoe zwaar het cijfer over werk-naar-werk weegt. Het zegt niets over de vertrekkers zelf.
engels:
  titel: Share of leavers with unknown destination
  vraag: For what share of the leavers is it not known where they went?
  teller: leavers for whom no destination was delivered and who cannot be seen at another employer
  noemer: leavers, thirty days after they left; without retirement and death
  let_op: >-
    This figure says how much weight the figure on job-to-job transitions can bear. It says nothing about the
    leavers themselves.
versie: 1
---*/
select
  b.periode,
  b.eenheid_id,
  b.vertrokken - b.bekend as teller,
  b.vertrokken as noemer
from feit_bestemming as b
