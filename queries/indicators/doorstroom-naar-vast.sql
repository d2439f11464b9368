/*---
id: doorstroom-naar-vast
code: FX3
titel: Doorstroom naar vast
vraag: Welk deel van wie een jaar geleden tijdelijk werkte, heeft nu bij dezelfde werkgever een vaste baan?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: tijdelijk-jaar-eerder
tijd: stand
perioden: [jaar]
teller: van hen, wie op de peildatum bij dezelfde werkgever een contract voor onbepaalde tijd met vaste uren heeft
noemer: medewerkers die twaalf maanden voor de peildatum een tijdelijk contract hadden, ook wie intussen vertrok
interval: wilson
thema: mobiliteit
zaad: Z1
bron: eigen definitie; vast zoals het CBS
begrippen: [vaste arbeidsrelatie, medewerker, peildatum]
let_op: >-
  Wie bij een andere werkgever een vaste baan vond, telt hier als niet doorgestroomd. Een contract voor
  onbepaalde tijd zonder vaste uren is niet vast. Oproepkrachten en uitzendkrachten tellen niet als tijdelijk.
  Een werkgever telt alleen mee als hij over het hele jaar leverde.
engels:
  titel: Move to a permanent job
  vraag: What share of those who had a temporary contract a year ago now has a permanent job with the same employer?
  teller: >-
    of them, those who on the reference date have a contract for an indefinite period with fixed hours at the same
    employer
  noemer: >-
    employees who had a temporary contract twelve months before the reference date, including those who have left
    since
  let_op: >-
    Those who found a permanent job with another employer count here as not moved. A contract for an indefinite
    period without fixed hours is not permanent. On-call workers and agency workers do not count as temporary. An
    employer counts only if it delivered for the whole year.
versie: 1
---*/
select
  n.periode,
  n.eenheid_id,
  n.vast as teller,
  1 as noemer
from feit_naar_vast as n
