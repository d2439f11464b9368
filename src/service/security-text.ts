import type { Config } from "../config.ts";

/**
 * The text of /.well-known/security.txt (RFC 9116), or undefined when it is not configured or has expired: after
 * that day it may no longer be used.
 */
export function securityText(
  security: Config["security"],
  publicUrl: string | undefined,
  now: Date,
): string | undefined {
  if (security === undefined || isExpired(security, now)) return undefined;
  const { contact, expires, policy, encryption, acknowledgments } = security;
  const lines = [
    ...contact.map((one) => `Contact: ${one}`),
    `Expires: ${expires}T23:59:59Z`,
    ...(encryption === undefined ? [] : [`Encryption: ${encryption}`]),
    ...(acknowledgments === undefined ? [] : [`Acknowledgments: ${acknowledgments}`]),
    "Preferred-Languages: nl, en",
    ...(publicUrl === undefined
      ? []
      : [`Canonical: ${new URL("/.well-known/security.txt", publicUrl).href}`]),
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
  ];
  return `${lines.join("\n")}\n`;
}

export function isExpired({ expires }: NonNullable<Config["security"]>, now: Date): boolean {
  return now.getTime() > Date.parse(`${expires}T23:59:59Z`);
}
