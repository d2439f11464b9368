import { enAbout } from "./en-about.ts";
import { enFailures } from "./en-failures.ts";
import { enHelp } from "./en-help.ts";
import { enHome } from "./en-home.ts";
import { enLists } from "./en-lists.ts";
import { enPlaces } from "./en-places.ts";
import { enPublications } from "./en-publications.ts";
import { enSearch } from "./en-search.ts";
import { enSite } from "./en-site.ts";
import { enTables } from "./en-tables.ts";
import type { PortalTexts } from "./nl.ts";

/** All that the public pages say, in English. */
export const en: PortalTexts = {
  site: enSite,
  home: enHome,
  places: enPlaces,
  tables: enTables,
  search: enSearch,
  publications: enPublications,
  about: enAbout,
  help: enHelp,
  lists: enLists,
  failures: enFailures,
};
