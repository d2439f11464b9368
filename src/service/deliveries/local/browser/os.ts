/** The folder of the files that the reader makes itself; see disk.ts. */
export function tmpdir(): string {
  return "/tijdelijk";
}
