// Keeps the window what it is: our page, on this machine, with no way out and no rights it does not need.
import { isAppUrl } from './appScheme.ts';

export interface PermissionDetails {
  readonly isMainFrame: boolean;
  readonly requestingUrl?: string;
}

export interface SessionLike {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (granted: boolean) => void,
      details: PermissionDetails,
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, origin: string, details: PermissionDetails) => boolean,
  ): void;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

export interface ContentsLike {
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  on(event: 'will-navigate' | 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): void;
}

/** blob: is how the page hands over an export; devtools: loads nothing from outside. */
export function isAllowedRequest(url: string): boolean {
  if (isAppUrl(url) || url.startsWith('devtools://') || url.startsWith('data:')) return true;
  return isOwnBlob(url);
}

/** A file that our page has made. */
export const isOwnBlob = (url: string): boolean => url.startsWith('blob:') && isAppUrl(url.slice('blob:'.length));

/** To say that a long job is done, and to put a copied table (text, on a click) on the clipboard; reading it is not. */
const granted: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write']);

export const isGranted = (permission: string, origin: string, { isMainFrame }: PermissionDetails): boolean =>
  granted.has(permission) && isMainFrame && isAppUrl(origin);

export function guardSession(session: SessionLike): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details.requestingUrl ?? '', details)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, details) => isGranted(permission, origin, details));
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url) }));
}

export function guardContents(contents: ContentsLike): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
