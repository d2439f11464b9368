/*---
id: loopbaanstap-intern
code: SH3
titel: Loopbaanstap bij de eigen werkgever
vraag: Welk deel van de medewerkers zette in twee jaar een stap bij de eigen werkgever?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: in-dienst-24-maanden-geleden
tijd: stand
perioden: [jaar]
teller: van hen, wie sindsdien bij dezelfde werkgever een andere functiegroep kreeg
noemer: >-
  medewerkers die aan het begin van de 24 maanden tot en met de peildatum in dienst waren, ook wie intussen
  vertrok
interval: wilson
thema: mobiliteit
zaad: Z3
bron: eigen definitie
begrippen: [loopbaanstap, functiegroep, medewerker, peildatum]
let_op: >-
  Een stap is hier een andere functiegroep. Een hoger niveau in dezelfde groep en andere uren op eigen verzoek
  zijn in de gegevens niet te herkennen. Of iemand de stap zelf wilde is niet bekend. Een werkgever telt alleen
  mee als hij over alle 24 maanden leverde.
engels:
  titel: Career step at one's own employer
  vraag: What share of employees took a step at their own employer in two years?
  teller: of them, those who since then moved to another job group at the same employer
  noemer: >-
    employees who were employed at the start of the 24 months up to and including the reference date, including
    those who have left since
  let_op: >-
    A step here is another job group. A higher level in the same group and other hours at one's own request cannot
    be recognised in the data. Whether the person wanted the step is not known. An employer counts only if it
    delivered for all 24 months.
versie: 1
---*/
select
  s.periode,
  s.eenheid_id,
  s.gewisseld as teller,
  1 as noemer
from feit_loopbaanstap as s
