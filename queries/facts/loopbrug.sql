/*---
id: loopbrug
titel: Loopbruggen met hun stappen, zoals de levering van het jaar ze kent; sectoren volgens de SBI 2008
na: [werkgever]
---*/
-- De sector is die van de werkgevers zelf: een letter in de levering zegt niet van welke versie van de SBI zij is.
select
  w.jaar,
  l.loopbrug_nr,
  l.medewerker_nr,
  l.latende_werkgever_nr,
  l.ontvangende_werkgever_nr,
  l.aanmelddatum,
  l.startdatum,
  l.contractdatum,
  l.status,
  case
    when l.ontvangende_werkgever_nr is not null then 1
    when l.startdatum is not null then 1
    when l.contractdatum is not null then 1
    when l.status in (
        'gematcht',
        'leerwerktraject_gestart',
        'contract_ontvangend',
        'nog_in_dienst_6m',
        'nog_in_dienst_12m'
      ) then 1
    when l.status = 'onbekend' then null
    else 0
  end as gematcht,
  -- Een status na het contract zonder de dag ervan: er is een contract, maar wanneer is onbekend.
  case
    when l.contractdatum is not null then 1
    when l.status in ('contract_ontvangend', 'nog_in_dienst_6m', 'nog_in_dienst_12m', 'onbekend') then null
    else 0
  end as contract,
  l.loon_van,
  l.loon_naar,
  l.uren_van,
  l.uren_naar,
  l.financiering,
  case when w.sector <> '?' then w.sector end as sector_van,
  case when o.sector <> '?' then o.sector end as sector_naar,
  w.regio as regio_van,
  o.regio as regio_naar
from loopbrug as l
join feit_werkgever as w
  on w.werkgever_nr = l.latende_werkgever_nr
  and w.levering_loopbrug = l.levering_nr
left join feit_werkgever as o
  on o.jaar = w.jaar
  and o.werkgever_nr = l.ontvangende_werkgever_nr
