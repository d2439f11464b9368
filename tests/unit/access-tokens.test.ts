import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { base64url, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SignIn, SignInRefused } from "../../src/service/access/sign-in.ts";
import { secrets } from "../support/access-service.ts";

type Claims = Record<string, unknown>;
type Make = (claims: Claims) => Promise<string>;

/** A provider that gives whatever token a test wants; all else is as it should be. */
let server: Server;
let issuer: string;
let claimed: string | undefined;
let token: Make;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let nonce = "";
let made: Claims = {};

const sign =
  (by: CryptoKey | Uint8Array, alg = "RS256", kid = "proef"): Make =>
  (claims) =>
    new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(by);
const good: Make = (claims) => sign(keys.privateKey)(claims);

beforeAll(async () => {
  keys = await generateKeyPair("RS256", { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), use: "sig", alg: "RS256", kid: "proef" }] };
  server = createServer(async (request, response) => {
    const send = (body: unknown) =>
      response.setHeader("Content-Type", "application/json").end(JSON.stringify(body));
    if (request.url === "/jwks") return send(jwks);
    if (request.url === "/token") {
      const now = Math.floor(Date.now() / 1000);
      const usual = {
        iss: issuer,
        aud: "regiespiegel",
        sub: "x",
        kvk: "11111111",
        acr: "hoog",
        nonce,
        iat: now,
        exp: now + 300,
      };
      return send({ access_token: "a", token_type: "Bearer", id_token: await token({ ...usual, ...made }) });
    }
    return send({
      ...{
        issuer: claimed ?? issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
      },
      ...{
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
      },
      id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const rules = [{ als: { kvk: "11111111" }, rol: "werkgever", organisatie: "bakkerij-zuid" } as const];

/** Signs in with the token that the provider is told to give. */
async function signIn(make: Make, claims: Claims = {}, acr?: string[]) {
  const settings = {
    uitgever: issuer,
    client: "regiespiegel",
    scope: "openid",
    userinfo: false,
    regels: rules,
    acr,
  };
  const party = new SignIn(settings as ConstructorParameters<typeof SignIn>[0], "http://localhost", secrets);
  const { url, transaction } = await party.start();
  nonce = url.searchParams.get("nonce") ?? "";
  token = make;
  made = claims;
  return party.finish(`?code=c&state=${url.searchParams.get("state")}`, transaction);
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "signed in",
    (error: unknown) => (error instanceof SignInRefused ? error.reason : String(error)),
  );

test("a sound token signs in, and the same person always has the same pseudonym", async () => {
  const first = await signIn(good);
  expect(first.rechten).toEqual([{ rol: "werkgever", organisatie: "bakkerij-zuid" }]);
  expect(first.actor).toMatch(/^persoon:[0-9a-f]{16}$/);
  expect((await signIn(good)).actor).toBe(first.actor);
  expect((await signIn(good, { sub: "y" })).actor).not.toBe(first.actor);
});

const ago = Math.floor(Date.now() / 1000) - 3_600;
const wrongClaims: readonly [string, Claims][] = [
  ["an expired token", { exp: ago }],
  ["a token without an end", { exp: undefined }],
  ["a token of later", { nbf: ago + 7_200 }],
  ["a token of another issuer", { iss: "http://elders.example" }],
  ["a token without an issuer", { iss: undefined }],
  ["a token for another client", { aud: "een-ander" }],
  ["a token for several, made for another", { aud: ["regiespiegel", "een-ander"], azp: "een-ander" }],
  ["a token with the nonce of another", { nonce: "anders" }],
  ["a token without a nonce", { nonce: undefined }],
  ["a token of nobody", { sub: undefined }],
];
test.each(wrongClaims)("%s is refused", async (_, claims) => {
  expect(await reasonOf(signIn(good, claims))).toBe("ongeldig");
});

const forged: readonly [string, () => Promise<Make>][] = [
  ["signed by another key", async () => sign((await generateKeyPair("RS256")).privateKey)],
  ["signed by a key that is not there", async () => sign(keys.privateKey, "RS256", "onbekend")],
  [
    "signed with the secret of the client",
    async () => sign(new TextEncoder().encode(secrets.clientSecret), "HS256"),
  ],
  [
    "signed with the public key as a secret",
    async () => sign(new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey))), "HS256"),
  ],
  ["unsigned", async () => async (claims) => new UnsecuredJWT(claims).encode()],
  ["without its signature", async () => async (claims) => (await good(claims)).replace(/[^.]+$/, "")],
  [
    "changed after it was signed",
    async () => async (claims) => {
      const [head, , signature] = (await good(claims)).split(".");
      return `${head}.${base64url.encode(JSON.stringify({ ...claims, kvk: "11111111", sub: "z" }))}.${signature}`;
    },
  ],
  ["no token at all", async () => async () => "x"],
];
test.each(forged)("a token %s is refused", async (_, make) => {
  expect(await reasonOf(signIn(await make()))).toBe("ongeldig");
});

test("a provider that calls itself otherwise is not asked, and one that is not there is told so", async () => {
  claimed = "http://elders.example";
  expect(await reasonOf(signIn(good))).toBe("niet-te-bereiken");
  claimed = undefined;
});

test("a sign-in that is too weak is refused", async () => {
  expect(await reasonOf(signIn(good, {}, ["hoog"]))).toBe("signed in");
  expect(await reasonOf(signIn(good, { acr: "laag" }, ["hoog"]))).toBe("te-zwak");
  expect(await reasonOf(signIn(good, { acr: undefined }, ["hoog"]))).toBe("te-zwak");
});
