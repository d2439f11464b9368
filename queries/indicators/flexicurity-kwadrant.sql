/*---
id: flexicurity-kwadrant
code: FXQ
titel: Kwadrant van flexicurity
vraag: Gaan flexibiliteit in functies en ervaren werkzekerheid samen?
maat: afgeleid
weergave: klasse
richting: neutraal
klasse: hr
delen: [functionele-flexibiliteit, werkzekerheid]
formule: >-
  flexibel als de functionele flexibiliteit niet onder de mediaan van de sectoren ligt, werkzeker als de
  ervaren werkzekerheid daar niet onder ligt
uitkomst: flexicurity-kwadrant
thema: wederkerigheid
zaad: Z1
bron: eigen definitie
begrippen: [functiegroep, werkzekerheid, mediaan]
let_op: >-
  De behoefte van werkgevers aan nieuwe vaardigheden hoort bij de flexibiliteit, maar er is geen vragenlijst
  voor werkgevers geleverd; alleen de functiewisselingen tellen. Hoog of laag is ten opzichte van de mediaan
  van de sectoren in dezelfde periode; precies gelijk aan de mediaan telt als hoog. Er zijn ten minste vijf
  sectoren met beide cijfers nodig. Het is dus een plaats tussen de anderen en geen oordeel: de helft van de
  sectoren is altijd laag. Een klein verschil met de mediaan kan het label omdraaien; kijk naar de cijfers
  zelf. Berekend uit de gepubliceerde, afgeronde cijfers.
engels:
  titel: Flexicurity quadrant
  vraag: Do flexibility in job groups and perceived employment security go together?
  formule: >-
    flexible if functional flexibility is not below the median of the sectors, secure in employment if perceived
    employment security is not below it
  let_op: >-
    The employers' need for new skills belongs to flexibility, but no questionnaire for employers was delivered;
    only the changes of job group count. High or low is compared with the median of the sectors in the same period;
    exactly equal to the median counts as high. At least five sectors with both figures are needed. So it is a place
    among the others and not a judgement: half of the sectors are always low. A small difference from the median can
    turn the label around; look at the figures themselves. Calculated from the published, rounded figures.
versie: 1
---*/
select
  flexibel.cel,
  case
    when flexibel.hoog = 1 and zeker.hoog = 1 then 1
    when flexibel.hoog = 1 then 2
    when zeker.hoog = 1 then 3
    else 4
  end as waarde
from stap_naast_mediaan as flexibel
join stap_naast_mediaan as zeker on zeker.cel = flexibel.cel
where flexibel.indicator = 'functionele-flexibiliteit'
  and zeker.indicator = 'werkzekerheid'
