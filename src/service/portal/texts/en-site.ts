import type { nlSite } from "./nl-site.ts";

/** What every page of the site says around its content, in English. */
export const enSite: typeof nlSite = {
  name: "Regiespiegel",
  menuLabel: "Main menu",
  crumbsLabel: "Breadcrumbs",
  home: "Home",
  skip: "Skip to the contents",
  search: "Search",
  searchLabel: "Search this site",
  other: "Nederlands",
  menu: [
    { path: "/sectoren", label: "Sectors" },
    { path: "/regios", label: "Regions" },
    { path: "/indicatoren", label: "Indicators" },
    { path: "/tabellen", label: "Tables" },
    { path: "/rapporten", label: "Reports" },
    { path: "/downloads", label: "Downloads" },
    { path: "/hulp", label: "Help" },
  ],
  feed: "New releases",
  about:
    "Regiespiegel shows where sectors stand with sustainable employability. All figures come from one fixed release, and no figure is about one person or one employer.",
  questions: "Questions?",
  signIn: "Are you an employer, a supplier or a fund? Go to",
  own: "My Regiespiegel (in Dutch)",
  ownShort: "My Regiespiegel",
  waysLabel: "Signing in and language",
  footer: [
    {
      title: "About the figures",
      links: [
        { path: "/publicaties", label: "Releases" },
        { path: "/wijzigingen", label: "What has changed" },
        { path: "/kalender", label: "Calendar" },
        { path: "/methode", label: "Method" },
        { path: "/beleid", label: "What we show" },
        { path: "/kwaliteit", label: "Data quality" },
        { path: "/begrippen", label: "Glossary" },
      ],
    },
    {
      title: "About this site",
      links: [
        { path: "/hulp", label: "Help" },
        { path: "/toegankelijkheid", label: "Accessibility" },
        { path: "/privacy", label: "Privacy" },
        { path: "/colofon", label: "Colophon" },
      ],
    },
    {
      title: "For programs",
      links: [
        { path: "/documentatie", label: "API documentation (in Dutch)" },
        { path: "/v1/openapi.json", label: "Description (OpenAPI)" },
        { path: "/publicaties.atom", label: "New releases (Atom)" },
        { path: "/kalender.ics", label: "Calendar (iCalendar)" },
      ],
    },
  ],
};
