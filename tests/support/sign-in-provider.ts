import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";

export interface TestProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

/**
 * A real OpenID Connect provider on a free port. Whoever signs in is the account that `who` names at that moment, with
 * the claims that are given for it.
 * @param back the addresses that it may send people back to.
 */
export async function startProvider(
  back: { readonly redirect: string; readonly signedOut: string; readonly secret: string },
  who: () => { readonly sub: string; readonly claims: Readonly<Record<string, unknown>> },
): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "regiespiegel",
        client_secret: back.secret,
        redirect_uris: [back.redirect],
        post_logout_redirect_uris: [back.signedOut],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: "sig", alg: "RS256", kid: "proef" }] },
    cookies: { keys: ["sleutel van deze toets"] },
    claims: { openid: ["sub"], profile: ["kvk", "functie"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...who().claims }),
    }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/")) void interact(provider, who().sub, request, response);
    else answer(request, response);
  });
  return { issuer, close: () => stop(server) };
}

/** Says yes to what the provider asks the person: who they are, and whether this client may know. */
async function interact(
  provider: Provider,
  sub: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === "login") {
    return provider.interactionFinished(request, response, { login: { accountId: sub } });
  }
  const grant = new provider.Grant({ accountId: session?.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope ?? "openid");
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
