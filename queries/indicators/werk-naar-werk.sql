/*---
id: werk-naar-werk
code: WZ3
titel: Werk-naar-werkcontinuïteit
vraag: Welk deel van de vertrekkers had meteen ander werk?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: vertrekkers-bestemming-bekend
tijd: stroom
teller: >-
  van hen, wie binnen 30 dagen een andere baan had, of van wie de bestemming een andere baan of zelfstandig werk
  is
noemer: vertrekkers van wie de bestemming bekend is, dertig dagen na hun vertrek; zonder pensioen en overlijden
interval: werkgever
thema: mobiliteit
zaad: Z1
bron: eigen definitie
begrippen: [werk-naar-werk, uitstroom, medewerker]
let_op: >-
  Lees dit naast het aandeel onbekende bestemmingen: van wie niets bekend is, kan alles zijn gebeurd. Een nieuwe
  baan is te zien als de nieuwe werkgever ook leverde via dezelfde leverancier. De bestemming die een werkgever
  noteert zegt niet hoe snel het nieuwe werk begon.
engels:
  titel: Job-to-job continuity
  vraag: What share of the leavers had other work straight away?
  teller: of them, those who had another job within 30 days, or whose destination is another job or self-employment
  noemer: leavers whose destination is known, thirty days after they left; without retirement and death
  let_op: >-
    Read this beside the share of unknown destinations: to those of whom nothing is known, anything may have
    happened. A new job can be seen if the new employer delivered too, through the same supplier. The destination
    that an employer notes does not say how soon the new work began.
versie: 1
---*/
select
  b.periode,
  b.eenheid_id,
  b.ander_werk as teller,
  b.bekend as noemer
from feit_bestemming as b
where b.bekend > 0
