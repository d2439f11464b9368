/*---
id: open-verzuimgevallen
code: RL7
titel: Open verzuimgevallen
vraag: Hoeveel verzuimgevallen lopen er op de laatste dag van de periode?
eenheid: medewerker
maat: aantal
weergave: aantal
richting: neutraal
klasse: gezondheid
populatie: peildag-verzuim
tijd: stand
teller: gevallen die op die dag nog niet waren hersteld, van medewerkers die toen in dienst waren
interval: geen
thema: gezondheid
zaad: Z2
bron: eigen definitie
begrippen: [verzuimgeval, hersteldatum, peildatum]
let_op: >-
  Het is een telling van wie leverde, geen schatting voor de sector. Een vergeten hersteldatum houdt een geval
  open: veel open gevallen van meer dan twee jaar wijzen daarop.
versie: 1
---*/
select
  p.periode,
  p.eenheid_id,
  p.gevallen as teller
from feit_peilverzuim as p
