/** Per kind of file that the intake reads, the content types under which it may come; none said is fine too. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  csv: ["text/csv", "text/plain", "application/csv", "application/vnd.ms-excel"],
  txt: ["text/plain", "text/csv"],
  tsv: ["text/tab-separated-values", "text/plain"],
  xlsx: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  parquet: ["application/vnd.apache.parquet"],
};

/** Also in a browser, for the check on one's own machine. */
const utf8 = new TextEncoder();

const anything = "application/octet-stream";
const form = /^[\p{L}\p{N}][\p{L}\p{N} ._()+-]{0,89}\.([a-z]{3,7})$/iu;

/** The kind of file by its name; undefined for a name that is not taken: a path, a sign, or another kind. */
export function kindOfName(name: string): string | undefined {
  const kind = form.exec(name)?.[1]?.toLowerCase() ?? "";
  const fits =
    Object.hasOwn(kinds, kind) && name === name.normalize("NFC") && utf8.encode(name).length <= 200;
  return fits ? kind : undefined;
}

export const kindNames: readonly string[] = Object.keys(kinds);

/** Every content type that is taken. */
export const contentTypes: readonly string[] = [...new Set([...Object.values(kinds).flat(), anything])];

/** Whether a file of this kind may come under this content type. */
export function isTaken(kind: string, contentType: string | undefined): boolean {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  return type === "" || type === anything || (kinds[kind] ?? []).includes(type);
}
