import type { Output } from "./output.ts";
import { personColumns } from "./people.ts";
import { key } from "./random.ts";

/** The tables of the personnel administration: employers, workers, jobs, absence and leave. */
export function registerOutputs(): Output[] {
  return [employers, workers, jobs, absences, absenceParts, leaves];
}

const employers: Output = {
  table: "werkgever",
  source: `select e.*, w.werkzame_personen
    from employer as e
    left join (
      select employer, count(distinct person) as werkzame_personen
      from job where begin <= date '2025-12-31' and eind is null or eind = date '2025-12-31'
      group by employer
    ) as w on w.employer = e.nr`,
  order: "h",
  columns: {
    werkgever_id: key("w", "h"),
    sbi_code: "sbi_code",
    sbi_versie: "'2008'",
    cao_code: "cao_code",
    fonds: "fonds",
    regio: "regio",
    werkzame_personen: "werkzame_personen",
    cluster: "cluster",
  },
};

const workers: Output = {
  table: "medewerker",
  source: "select h, birth, woman from person",
  order: "h",
  columns: { medewerker_id: key("m", "h"), ...personColumns() },
};

const jobs: Output = {
  table: "dienstverband",
  source: "select r.*, e.h as employer_h from job_row as r join employer as e on e.nr = r.employer",
  order: "h, begin",
  columns: {
    dienstverband_id: key("d", "h"),
    medewerker_id: key("m", "person"),
    werkgever_id: key("w", "employer_h"),
    begin: "begin",
    eind: "eind",
    contractvorm: "contractvorm",
    vaste_uren: "vaste_uren",
    uren: "uren",
    voltijdnorm: "norm",
    deeltijdfactor: "factor",
    functiegroep: "functiegroep",
    leidinggevende: "leidinggevende",
    reden_uit: "reden_uit",
    bestemming: "bestemming",
    hoofdbaan: "case when kind = 'side' then 'N' else 'J' end",
  },
};

const absences: Output = {
  table: "verzuim",
  source: "select h, job, begin, hersteld from absence",
  order: "h",
  columns: {
    verzuim_id: key("v", "h"),
    dienstverband_id: key("d", "job"),
    begin: "begin",
    hersteld: "hersteld",
  },
};

const absenceParts: Output = {
  table: "verzuim_deel",
  source: "select h, vanaf, ao_pct from absence_part",
  order: "h, vanaf",
  columns: { verzuim_id: key("v", "h"), vanaf: "vanaf", ao_pct: "ao_pct" },
};

const leaves: Output = {
  table: "verlof",
  source: "select h, begin, eind, soort from leave",
  order: "h, begin, soort",
  columns: { dienstverband_id: key("d", "h"), begin: "begin", eind: "eind", soort: "soort" },
};
