/*---
id: brede-inzetbaarheid-registratie
code: WB2r
titel: Brede inzetbaarheid volgens de registratie
vraag: Welk deel van de medewerkers volgde in drie jaar brede scholing of werkte in meer dan een functiegroep?
eenheid: medewerker
maat: verhouding
weergave: procent
richting: hoger-is-gunstiger
klasse: hr
populatie: drie-jaar-in-dienst
tijd: stand
perioden: [jaar]
teller: >-
  medewerkers met een of meer brede scholingsactiviteiten of met twee of meer functiegroepen in de 36 maanden
  tot en met de peildatum
noemer: medewerkers die al die maanden zonder onderbreking in dienst waren en van wie dit bekend is
interval: wilson
thema: werkneembaarheid
zaad: Z3
bron: eigen definitie
begrippen: [brede scholing, functiegroep, peildatum]
let_op: >-
  Het cijfer zegt wat er is vastgelegd, niet of iemand zich breed inzetbaar voelt; dat is een vraag in de
  enquête. Wie alleen scholing met een onbekend doel volgde en in een functiegroep werkte, telt niet mee. Is
  de functiegroep niet geleverd, dan telt alleen de scholing. Werkgevers tellen alleen mee als zij over alle
  36 maanden scholing leverden, dus een eerste levering van een of twee jaar geeft hier nog geen cijfer.
versie: 1
---*/
select
  b.periode,
  b.eenheid_id,
  case when b.breed = 1 or b.functiegroepen >= 2 then 1 else 0 end as teller,
  1 as noemer
from feit_breed as b
where b.breed = 1
  or b.functiegroepen >= 2
  or b.doel_onbekend = 0
