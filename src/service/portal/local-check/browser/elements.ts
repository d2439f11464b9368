/** @throws Error for an element that the page does not have. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found as T;
}

export function show(id: string, visible = true): void {
  element(id).hidden = !visible;
}
