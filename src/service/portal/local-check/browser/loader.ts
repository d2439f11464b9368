import type { Fetched, Fetching } from "./messages.ts";

// The one thread of the page that may reach the network (see policy.ts): it fetches the program of the engine and the
// script of the check, hands both over and is ended before any file can be chosen.

declare const self: {
  onmessage: ((event: { readonly data: Fetching }) => void) | null;
  postMessage(message: Fetched): void;
};

self.onmessage = ({ data }) => {
  fetchAll(data).then(
    (fetched) => self.postMessage(fetched),
    () => self.postMessage({ soort: "mislukt" }),
  );
};

async function fetchAll({ engine, worker }: Fetching): Promise<Fetched> {
  const [program, script] = await Promise.all([get(engine), get(worker)]);
  const module = await WebAssembly.compileStreaming(counted(program));
  return { soort: "klaar", engine: module, worker: await script.blob() };
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error("the address gave no file");
  return response;
}

/** How often it tells how far it is, in milliseconds. */
const pause = 100;

function counted(response: Response): Response {
  let bytes = 0;
  let last = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      bytes += chunk.length;
      if (performance.now() - last > pause) {
        last = performance.now();
        self.postMessage({ soort: "voortgang", bytes });
      }
      out.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(count) ?? null, { headers: response.headers });
}
