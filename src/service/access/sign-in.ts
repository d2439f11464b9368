import { createHmac, createPrivateKey, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { EncryptJWT, importPKCS8, jwtDecrypt } from "jose";
import * as client from "openid-client";
import { z } from "zod";
import type { SignInRule, SignInSettings } from "./access-file.ts";
import type { Grant } from "./roles.ts";

export interface SignInSecrets {
  /** Protects a sign-in that is under way, and makes the pseudonyms of the log. */
  readonly secret: string;
  /** What the provider gave this client; without it and without a key the client is a public one. */
  readonly clientSecret?: string | undefined;
  /** PKCS 8 in PEM, for private_key_jwt. */
  readonly clientKey?: string | undefined;
}

export interface SignedIn {
  readonly actor: string;
  readonly rechten: readonly Grant[];
  /** The page of this server that was asked for before. */
  readonly naar: string | undefined;
}

/** Someone was not signed in; the reason is for the log and says nothing about a person. */
export class SignInRefused extends Error {
  override readonly name = "SignInRefused";
  readonly reason: "niet-te-bereiken" | "niet-begonnen" | "afgewezen" | "ongeldig" | "geen-rol" | "te-zwak";
  readonly actor: string | undefined;

  constructor(reason: SignInRefused["reason"], actor?: string, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
    this.actor = actor;
  }
}

const transaction = z.object({
  ...{ state: z.string(), nonce: z.string(), verifier: z.string() },
  naar: z.string().optional(),
});
const issuer = "regiespiegel-aanmelding";
const fresh = 60 * 60 * 1000;
/** Milliseconds that a page waits for the provider to say where signing out ends. */
const patient = 250;

/** Where the provider sends people back to. */
export const returnPath = "/aanmelden/terug";
export const signedOutPath = "/afgemeld";

/** Signs people in at one OpenID Connect provider: code flow, PKCE S256, state, nonce, verified signatures. */
export class SignIn {
  readonly #settings: SignInSettings;
  readonly #adres: string;
  readonly #secrets: SignInSecrets;
  readonly #key: KeyObject;
  #provider: { readonly config: Promise<client.Configuration>; readonly at: number } | undefined;

  constructor(settings: SignInSettings, adres: string, secrets: SignInSecrets) {
    this.#settings = settings;
    this.#adres = adres;
    this.#secrets = secrets;
    const bits = hkdfSync("sha256", secrets.secret, "", "regiespiegel aanmelden", 32);
    this.#key = createSecretKey(Buffer.from(bits));
  }

  /**
   * Where to send someone, and what their browser must bring back: sealed, for ten minutes.
   * @param naar the page of this server that they come for.
   */
  async start(naar?: string): Promise<{ readonly url: URL; readonly transaction: string }> {
    const config = await this.#discover();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const verifier = client.randomPKCECodeVerifier();
    const { scope, acr } = this.#settings;
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: new URL(returnPath, this.#adres).href,
      ...{ scope, state, nonce },
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      ...(acr === undefined ? {} : { acr_values: acr.join(" ") }),
    });
    const sealed = await new EncryptJWT({ state, nonce, verifier, ...(naar === undefined ? {} : { naar }) })
      .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
      .setIssuer(issuer)
      .setExpirationTime("10 minutes")
      .encrypt(this.#key);
    return { url, transaction: sealed };
  }

  /**
   * Finishes what `start` began.
   * @param search the query with which the provider sent the browser back.
   * @throws SignInRefused
   */
  async finish(search: string, sealed: string | undefined): Promise<SignedIn> {
    const begun = await this.#unseal(sealed);
    const config = await this.#discover();
    const claims = await this.#claims(config, search, begun);
    const actor = this.#actor(config.serverMetadata().issuer, claims.sub);
    const { acr, regels } = this.#settings;
    if (acr !== undefined && !acr.includes(String(claims.acr))) throw new SignInRefused("te-zwak", actor);
    const rechten = grantsOf(regels, claims);
    if (rechten.length === 0) throw new SignInRefused("geen-rol", actor);
    return { actor, rechten, naar: begun.naar };
  }

  /** Where to sign out at the provider as well; undefined when it has no such place. */
  async endUrl(): Promise<URL | undefined> {
    try {
      const config = await this.#discover();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      const back = new URL(signedOutPath, this.#adres).href;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: back });
    } catch {
      return undefined;
    }
  }

  /**
   * Where a form to sign out may end, for the policy of a page: at the provider, also while that does not answer. A
   * page waits for it no longer than it takes to be seen.
   */
  async endOrigins(): Promise<readonly string[]> {
    const known = new URL(this.#settings.uitgever).origin;
    const patience = new AbortController();
    const asked = this.endUrl().then((url) => url?.origin ?? known);
    const enough = setTimeout(patient, known, { signal: patience.signal }).catch(() => known);
    const end = await Promise.race([asked, enough]);
    patience.abort();
    return [...new Set([known, end])];
  }

  async #claims(
    config: client.Configuration,
    search: string,
    begun: z.output<typeof transaction>,
  ): Promise<client.IDToken> {
    const back = new URL(returnPath, this.#adres);
    back.search = search;
    try {
      const tokens = await client.authorizationCodeGrant(config, back, {
        pkceCodeVerifier: begun.verifier,
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new SignInRefused("ongeldig");
      if (!this.#settings.userinfo) return claims;
      const more = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
      return { ...more, ...claims };
    } catch (error) {
      if (error instanceof client.AuthorizationResponseError)
        throw new SignInRefused("afgewezen", undefined, error);
      throw error instanceof SignInRefused ? error : new SignInRefused("ongeldig", undefined, error);
    }
  }

  async #unseal(sealed: string | undefined): Promise<z.output<typeof transaction>> {
    try {
      const options = { issuer, keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] };
      const { payload } = await jwtDecrypt(sealed ?? "", this.#key, options);
      return transaction.parse(payload);
    } catch (error) {
      throw new SignInRefused("niet-begonnen", undefined, error);
    }
  }

  /** The same person is always called the same; who it is cannot be reckoned back without the secret. */
  #actor(provider: string, sub: string): string {
    const mac = createHmac("sha256", this.#key).update(`${provider}\n${sub}`).digest("hex");
    return `persoon:${mac.slice(0, 16)}`;
  }

  /** The provider is asked when somebody signs in: a server starts without it. */
  async #discover(): Promise<client.Configuration> {
    const now = performance.now();
    if (this.#provider === undefined || now - this.#provider.at > fresh) {
      const config = this.#ask();
      this.#provider = { config, at: now };
    }
    try {
      return await this.#provider.config;
    } catch (error) {
      this.#provider = undefined;
      throw new SignInRefused("niet-te-bereiken", undefined, error);
    }
  }

  async #ask(): Promise<client.Configuration> {
    const { uitgever, client: id } = this.#settings;
    // Signatures are checked, also where TLS alone would do by the standard.
    const execute = [client.enableNonRepudiationChecks];
    if (uitgever.startsWith("http:")) execute.push(client.allowInsecureRequests);
    const auth = await authentication(this.#secrets);
    return client.discovery(new URL(uitgever), id, undefined, auth, { execute, timeout: 10 });
  }
}

async function authentication({ clientSecret, clientKey }: SignInSecrets): Promise<client.ClientAuth> {
  if (clientKey !== undefined) {
    const alg = createPrivateKey(clientKey).asymmetricKeyType === "ec" ? "ES256" : "RS256";
    return client.PrivateKeyJwt(await importPKCS8(clientKey, alg));
  }
  return clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
}

/** What the rules give: of each rule every claim must have one of the named values. */
export function grantsOf(rules: readonly SignInRule[], claims: Readonly<Record<string, unknown>>): Grant[] {
  const grants = rules
    .filter(({ als }) => Object.entries(als).every(([name, wanted]) => has(claims, name, wanted)))
    .map(({ rol, organisatie }) => ({ rol, organisatie }));
  return grants.filter(
    ({ rol, organisatie }, index) =>
      grants.findIndex((one) => one.rol === rol && one.organisatie === organisatie) === index,
  );
}

function has(
  claims: Readonly<Record<string, unknown>>,
  name: string,
  wanted: string | readonly string[],
): boolean {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  const found = Array.isArray(value) ? value : [value];
  return [wanted].flat().some((one) => found.some((other) => typeof other === "string" && other === one));
}
