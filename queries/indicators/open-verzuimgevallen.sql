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
engels:
  titel: Open absence spells
  vraag: How many absence spells are running on the last day of the period?
  teller: spells that had not ended in recovery on that day, of employees who were employed then
  let_op: >-
    It is a count of those who delivered, not an estimate for the sector. A forgotten date of recovery keeps a spell
    open: many open spells of more than two years point to that.
versie: 1
---*/
select
  p.periode,
  p.eenheid_id,
  p.gevallen as teller
from feit_peilverzuim as p
