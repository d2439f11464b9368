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
engels:
  titel: Broad employability according to records
  vraag: What share of employees took general training or worked in more than one job group in three years?
  teller: >-
    employees with one or more general training activities, or with two or more job groups, in the 36 months up to
    and including the reference date
  noemer: employees who were employed without a break during all those months and for whom this is known
  let_op: >-
    The figure says what was recorded, not whether people feel broadly employable; that is a question in the survey.
    Those who only took training with an unknown purpose and worked in one job group do not count. If the job group
    was not delivered, only training counts. Employers count only if they delivered training for all 36 months, so a
    first delivery of one or two years gives no figure here yet.
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
