// app://padellm/…: the renderer's files under a scheme of their own, which (unlike file:) has an origin.
import { contentPolicy, pageHeaders } from '../contentPolicy.ts';
import { readRendererFile } from '../rendererFiles.ts';

export const appScheme = 'app';
const appHost = 'padellm';
export const appUrl = `${appScheme}://${appHost}/`;

/** For `protocol.registerSchemesAsPrivileged`. */
export const appPrivileges = { standard: true, secure: true, supportFetchAPI: true } as const;

export const isAppUrl = (url: string): boolean => {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${appScheme}:` && parsed.host === appHost;
};

/** Answers requests of the page, for `protocol.handle`. */
export function createAppHandler(rendererFolder: string): (request: { readonly url: string }) => Promise<Response> {
  return async ({ url }) => {
    const file = isAppUrl(url) ? await readRendererFile(rendererFolder, new URL(url).pathname) : null;
    if (file === null) {
      return new Response('Not found', { status: 404, headers: { 'Content-Security-Policy': contentPolicy } });
    }
    return new Response(file.bytes, { headers: { ...pageHeaders, 'Content-Type': file.mediaType } });
  };
}
