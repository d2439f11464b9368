/*---
id: contact-eerste-week
code: KM1
titel: Contact in de eerste week
vraag: Bij welk deel van de verzuimgevallen was er in de eerste week een verzuimgesprek?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: gezondheid
populatie: gevallen-acht-dagen
tijd: stroom
teller: van die gevallen, de gevallen met een verzuimgesprek op de eerste ziektedag of in de zeven dagen erna
noemer: verzuimgevallen van acht dagen of langer, waarvan de achtste dag in de periode viel
interval: werkgever
thema: relatie
zaad: Z2
bron: eigen definitie
begrippen: [verzuimgeval, gesprek, kalenderdagen]
let_op: >-
  Alleen gesprekken die zijn vastgelegd tellen; een telefoontje dat niemand noteert is niet te zien. Werkgevers
  die in een jaar geen enkel verzuimgesprek vastlegden tellen niet mee. Of het gesprek goed was is niet bekend.
engels:
  titel: Contact in the first week
  vraag: For what share of the absence spells was there an absence talk in the first week?
  teller: those spells with an absence talk on the first day of sickness or in the seven days after it
  noemer: absence spells of eight days or longer, of which the eighth day fell in the period
  let_op: >-
    Only talks that were recorded count; a phone call that no one notes cannot be seen. Employers that recorded no
    absence talk at all in a year do not count. Whether the talk was good is not known.
versie: 1
---*/
select
  c.periode,
  c.eenheid_id,
  c.contact as teller,
  c.gevallen as noemer
from feit_vroeg_contact as c
where c.soort = 'week'
