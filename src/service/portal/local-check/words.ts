/** What the script of the page says; the page itself says the rest (page.ts). */
export const words = {
  chosen: (count: number) => (count === 1 ? "1 bestand gekozen" : `${count} bestanden gekozen`),
  none: "Kies eerst een of meer bestanden.",
  notRead: (names: string) =>
    `Dit wordt niet gelezen, ook niet bij het leveren: ${names}. Kies CSV, TXT, TSV, XLSX of een zip daarmee.`,
  parquet: (names: string) =>
    `Parquet kan hier niet worden gecontroleerd: ${names}. Lever het bestand gewoon, of maak er een CSV van.`,
  unpacking: (name: string) => `${name} wordt uitgepakt.`,
  unpacked: (name: string, skipped: number) =>
    skipped === 1
      ? `In ${name} is 1 ander bestand overgeslagen.`
      : `In ${name} zijn ${skipped} andere bestanden overgeslagen.`,
  zip: {
    onleesbaar: (name: string) =>
      `${name} is niet te lezen. Misschien zit er een wachtwoord op. Pak hem uit, en kies de bestanden zelf.`,
    "dubbele-naam": (name: string) =>
      `In ${name} staan twee bestanden met dezelfde naam, in verschillende mappen. Geef ze elk een eigen naam.`,
    leeg: (name: string) => `In ${name} staat geen bestand dat wij kunnen lezen.`,
  },
  tooLarge: (most: string) =>
    `Samen zijn deze bestanden groter dan ${most}. Controleer ze in delen, of lever ze gewoon.`,
  busy: "Bezig met controleren",
  stopped: "De controle is gestopt. Er is niets bewaard.",
  changed: "Een bestand is veranderd of verplaatst nadat u het koos. Kies het opnieuw.",
  failed:
    "De controle lukte niet, door een fout in ons programma. Uw bestanden zijn niet verstuurd. U kunt ze gewoon leveren: dan worden ze alsnog gecontroleerd.",
  notFetched:
    "Het controleprogramma kon niet worden opgehaald. Kijk of u verbinding hebt en laad de pagina opnieuw.",
  clean: "Er zijn geen fouten gevonden.",
  faults: (count: number) =>
    count === 1 ? "Er is 1 fout gevonden." : `Er zijn ${number(count)} fouten gevonden.`,
  warnings: (count: number) =>
    count === 1
      ? "Er is 1 waarschuwing: kijk of dit klopt."
      : `Er zijn ${number(count)} waarschuwingen: kijk of dit klopt.`,
  remark: "De regels over de inhoud worden pas bij het leveren gecontroleerd.",
  took: (seconds: number) =>
    `Gecontroleerd op uw eigen computer, in ${number(Math.max(1, Math.round(seconds)))} s.`,
  unread: "niet gelezen",
  read: "Wat er is gelezen",
  table: "Tabel",
  file: "Bestand",
  rows: "Rijen",
  nothingFound: "Niets op te merken.",
} as const;

export function number(value: number): string {
  return value.toLocaleString("nl-NL");
}
