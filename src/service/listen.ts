import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError, isSystemError } from "../errors.ts";

/**
 * Listens at an address.
 * @throws AppError PORT_IN_USE when the port is taken; USAGE when it may not be opened or the address is not here.
 */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}

function explain(error: Error, host: string, port: number): Error {
  if (isSystemError(error, "EADDRINUSE")) {
    const advice = "Stop het andere programma of kies een andere poort, bijvoorbeeld met --port 8081.";
    return new AppError("PORT_IN_USE", `Poort ${port} op ${host} is al in gebruik. ${advice}`, [], error);
  }
  if (isSystemError(error, "EACCES")) {
    const advice = "Kies een poort boven 1024, bijvoorbeeld met --port 8080.";
    return new AppError("USAGE", `Poort ${port} mag niet worden geopend. ${advice}`, [], error);
  }
  if (isSystemError(error, "EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN")) {
    return new AppError(
      "USAGE",
      "Dit adres hoort niet bij deze computer. Kies bijvoorbeeld --host 127.0.0.1.",
    );
  }
  return error;
}

/** The address at which a server listens, as a browser takes it. */
export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
