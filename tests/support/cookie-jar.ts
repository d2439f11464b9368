/** A browser in the small: keeps cookies per host and follows redirects. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly #ask: (url: URL, init: RequestInit) => Promise<Response>;

  /** @param ask sends a request; without following redirects. */
  constructor(ask: (url: URL, init: RequestInit) => Promise<Response>) {
    this.#ask = ask;
  }

  cookie(host: string, name: string): string | undefined {
    return this.#cookies.get(host)?.get(name);
  }

  setCookie(host: string, name: string, value: string): void {
    const own = this.#cookies.get(host) ?? new Map();
    this.#cookies.set(host, own.set(name, value));
  }

  /** One request, with what the host gave before. */
  async send(url: URL, init: RequestInit = {}): Promise<Response> {
    const own = [...(this.#cookies.get(url.host) ?? [])].map(([name, value]) => `${name}=${value}`);
    const headers = new Headers(init.headers);
    if (own.length > 0) headers.set("Cookie", own.join("; "));
    const answer = await this.#ask(url, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ");
      const at = pair.indexOf("=");
      const gone = attributes.some((one) => /^max-age=0$|expires=thu, 01 jan 1970/i.test(one));
      if (gone) this.#cookies.get(url.host)?.delete(pair.slice(0, at));
      else this.setCookie(url.host, pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  /** Follows redirects until `stop` says where to stay, or an answer is none. */
  async visit(
    start: string,
    stop: (url: URL) => boolean = () => false,
  ): Promise<{ url: URL; answer: Response }> {
    let url = new URL(start);
    for (let step = 0; step < 20; step++) {
      const answer = await this.send(url);
      const next = answer.headers.get("location");
      if (next === null) return { url, answer };
      url = new URL(next, url);
      if (stop(url)) return { url, answer };
    }
    throw new Error("too many redirects");
  }
}
