// Who may talk to the localhost shell: a browser on this machine, at our address, that was given the token. Pure.
import { randomBytes, timingSafeEqual, createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const tokenBytes = 32;

export const createToken = (): string => randomBytes(tokenBytes).toString('base64url');

/** Cookies are shared by all ports of a host, so the name tells two running programs apart. */
export const cookieName = (port: number): string => `padellm-${port}`;

export const tokenCookie = (port: number, token: string): string =>
  `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`;

/** In constant time, whatever the length of what was given. */
export function isToken(given: string | null, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(token)) && given !== null;
}

export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

const hostsOf = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

/** A foreign name that was made to point here (DNS rebinding) keeps its own name in the Host header. */
export const isOurHost = (host: string | undefined, port: number): boolean =>
  host !== undefined && hostsOf(port).includes(host.toLowerCase());

/** Requests that another site makes a browser send name that site in Origin or in Sec-Fetch-Site. */
export function isOurOrigin({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (origin !== undefined && origin !== `http://${host ?? ''}`) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}
