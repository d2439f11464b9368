// The part of node:path that the intake uses. Every path here begins at the root and has no dots in it, since no
// other is made: see check-worker.ts.

export function basename(path: string, ending = ""): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return ending !== "" && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

export function dirname(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

/** The ending with its dot; a name that begins with its only dot has none. */
export function extname(path: string): string {
  const name = basename(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot);
}

export function join(...parts: readonly string[]): string {
  return parts.join("/").replaceAll(/\/+/g, "/");
}

export function resolve(path: string, ...more: readonly string[]): string {
  return more.reduce((at, part) => (part === ".." ? dirname(at) : join(at, part)), path);
}
