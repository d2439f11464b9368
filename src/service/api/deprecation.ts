/** What is not to be used any more: from when, until when it works, and what takes its place. */
export interface Deprecation {
  readonly since: Date;
  readonly until?: Date;
  /** Path of what takes its place, with /v1 or a later version. */
  readonly successor?: string;
}

/** Deprecation (RFC 9745), Sunset (RFC 8594) and links to the explanation and the successor. */
export function deprecationHeaders({ since, until, successor }: Deprecation): [string, string][] {
  const links = [
    '</documentatie#wijzigingen>; rel="deprecation"; type="text/html"',
    ...(successor === undefined ? [] : [`<${successor}>; rel="successor-version"`]),
  ];
  return [
    ["Deprecation", `@${Math.floor(since.getTime() / 1000)}`],
    ...(until === undefined ? [] : [["Sunset", until.toUTCString()] as [string, string]]),
    ["Link", links.join(", ")],
  ];
}
