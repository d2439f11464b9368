/*---
id: behoud-na-langdurig-verzuim
code: KM4
titel: Behoud na langdurig verzuim
vraag: Welk deel van wie na langdurig verzuim herstelde, is twaalf maanden later nog in dienst?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: gezondheid
populatie: lang-hersteld-gevolgd
tijd: stroom
teller: van die gevallen, waarvan de medewerker twaalf maanden na het herstel bij dezelfde werkgever in dienst was
noemer: gevallen langer dan 42 dagen, hersteld in dezelfde periode een jaar eerder
interval: werkgever
thema: relatie
zaad: Z2
bron: eigen definitie
begrippen: [verzuimgeval, hersteldatum, langdurig verzuim]
let_op: >-
  Wie ziek uit dienst ging herstelde niet bij deze werkgever en telt niet mee. Waarom iemand vertrok telt niet:
  ook pensioen is vertrek. Wie tussendoor weg was en terugkwam, telt als behouden.
engels:
  titel: Retention after long-term absence
  vraag: What share of those who recovered after long-term absence is still employed twelve months later?
  teller: those spells where the employee was employed by the same employer twelve months after recovery
  noemer: spells longer than 42 days, recovered in the same period a year earlier
  let_op: >-
    Those who left while sick did not recover at this employer and do not count. Why someone left does not matter:
    retirement is leaving too. Those who were away in between and came back count as retained.
versie: 1
---*/
select
  g.periode,
  g.eenheid_id,
  g.gelukt as teller,
  g.gevallen as noemer
from feit_gevolgd as g
where g.soort = 'behoud'
