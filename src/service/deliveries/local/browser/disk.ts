/** What stands in the place of a disk: the files that were chosen, and the clean copies that the reader makes. */
export type Content = Blob | Uint8Array;

/** Hears of every file that comes and goes. */
export interface Watcher {
  come(path: string, content: Content): void;
  go(path: string): void;
}

const files = new Map<string, Content>();
const folders = new Set<string>(["/"]);
let watcher: Watcher | undefined;

/** Tells of all files that are there, and of every change from now on. */
export function watch(next: Watcher): void {
  watcher = next;
  for (const [path, content] of files) next.come(path, content);
}

export function addFolder(path: string): void {
  folders.add(path);
}

export function addFile(path: string, content: Content): void {
  files.set(path, content);
  watcher?.come(path, content);
}

/** Takes away a file or folder with everything in it. */
export function remove(path: string): void {
  folders.delete(path);
  for (const one of [...files.keys()].filter((file) => file === path || file.startsWith(`${path}/`))) {
    files.delete(one);
    watcher?.go(one);
  }
}

export function isFolder(path: string): boolean {
  return folders.has(path);
}

/** @throws Error with the code of Node for a file that is not there. */
export function contentOf(path: string): Content {
  const content = files.get(path);
  if (content === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
  return content;
}

/** Names in a folder. */
export function namesIn(folder: string): string[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .filter((name) => !name.includes("/"));
}

export function sizeOf(content: Content): number {
  return content instanceof Blob ? content.size : content.length;
}

/** A part of a file, at once; a thread of its own may wait for the disk. */
export function bytesOf(content: Content, start = 0, end = sizeOf(content)): Uint8Array {
  if (!(content instanceof Blob)) return content.subarray(start, end);
  return new Uint8Array(new FileReaderSync().readAsArrayBuffer(content.slice(start, end)));
}

declare const FileReaderSync: new () => { readAsArrayBuffer(content: Blob): ArrayBuffer };
