import { nlAbout } from "./nl-about.ts";
import { nlFailures } from "./nl-failures.ts";
import { nlHelp } from "./nl-help.ts";
import { nlHome } from "./nl-home.ts";
import { nlLists } from "./nl-lists.ts";
import { nlPlaces } from "./nl-places.ts";
import { nlPublications } from "./nl-publications.ts";
import { nlSearch } from "./nl-search.ts";
import { nlSite } from "./nl-site.ts";
import { nlTables } from "./nl-tables.ts";

/** All that the public pages say, in Dutch. */
export const nl = {
  site: nlSite,
  home: nlHome,
  places: nlPlaces,
  tables: nlTables,
  search: nlSearch,
  publications: nlPublications,
  about: nlAbout,
  help: nlHelp,
  lists: nlLists,
  failures: nlFailures,
};

export type PortalTexts = typeof nl;
