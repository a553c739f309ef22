// The app on localhost: its page, its API and its changes, on 127.0.0.1 alone and only with the token of this start.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { toAppError } from '../../contract/index.ts';
import type { Program } from '../compose.ts';
import { readRendererFile } from '../rendererFiles.ts';
import { cookieName, createToken, isOurHost, isOurOrigin, isToken, readCookie, tokenCookie } from './access.ts';
import { answer, answerJson, answerText, refuseCall } from './answers.ts';
import { readBody } from './body.ts';
import { createChangeStreams } from './changes.ts';

export interface HttpShellOptions {
  readonly program: Pick<Program, 'callUnchecked' | 'onChange'>;
  readonly rendererFolder: string;
  /** 0: any free port. */
  readonly port: number;
  readonly mostBodyBytes?: number;
}

export interface HttpShell {
  /** The address to open, with the token. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** A document of 64 MiB grows by a third in base64. */
const defaultMostBodyBytes = 100 * 1024 * 1024;

/** Rejects with the error of `listen`, such as EADDRINUSE. */
export function openHttpShell(options: HttpShellOptions): Promise<HttpShell> {
  const { program, rendererFolder, mostBodyBytes = defaultMostBodyBytes } = options;
  const token = createToken();
  const changes = createChangeStreams(program.onChange);
  let port = 0;

  const welcome = (request: IncomingMessage, response: ServerResponse, url: URL): void => {
    if (request.method !== 'GET' || !isToken(url.searchParams.get('token'), token)) {
      answerText(response, 401, 'This is not the address that the program printed. Copy it once more, with its token.');
      return;
    }
    answerText(response, 303, '', { Location: '/', 'Set-Cookie': tokenCookie(port, token) });
  };

  const answerCall = async (request: IncomingMessage, response: ServerResponse, name: string): Promise<void> => {
    if (!(request.headers['content-type'] ?? '').startsWith('application/json')) {
      refuseCall(response, 415, 'input-invalid', 'A request is sent as application/json.');
      return;
    }
    const body = await readBody(request, mostBodyBytes);
    if (body.status === 'broken') return;
    if (body.status === 'too-large') {
      const most = Math.round(mostBodyBytes / 1024 / 1024);
      const message = `These documents are more than ${most} MB in one go; add fewer or smaller ones at a time.`;
      refuseCall(response, 413, 'document-too-large', message);
      return;
    }
    let input: unknown;
    try {
      input = JSON.parse(body.text);
    } catch {
      refuseCall(response, 400, 'input-invalid', 'The request is not JSON.');
      return;
    }
    answerJson(response, 200, await program.callUnchecked(name, input));
  };

  const answerFile = async (response: ServerResponse, pathname: string): Promise<void> => {
    const file = await readRendererFile(rendererFolder, pathname);
    if (file === null) answerText(response, 404, 'There is no such page.');
    else answer(response, 200, { mediaType: file.mediaType, content: file.bytes });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOurHost(request.headers.host, port)) {
      answerText(response, 403, 'This address is not served here.');
      return;
    }
    const url = parseTarget(request.url, port);
    if (url === null) {
      answerText(response, 400, 'The address is malformed.');
      return;
    }
    if (url.pathname === '/' && url.searchParams.has('token')) {
      welcome(request, response, url);
      return;
    }
    if (!isToken(readCookie(request.headers.cookie, cookieName(port)), token)) {
      answerText(response, 401, 'Open the address that the program printed when it started, with its token.');
      return;
    }
    const name = apiName(url.pathname);
    if (name !== null && !isOurOrigin(request.headers)) {
      refuseCall(response, 403, 'input-invalid', 'Requests from other sites are refused.');
    } else if (name === 'changes' && request.method === 'GET') {
      changes.open(response);
    } else if (name !== null && request.method === 'POST') {
      await answerCall(request, response, name);
    } else if (name === null && (request.method === 'GET' || request.method === 'HEAD')) {
      await answerFile(response, url.pathname);
    } else {
      answerText(response, 405, 'This address does not answer this kind of request.');
    }
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((thrown: unknown) => {
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { ok: false, error: toAppError(thrown) });
    });
  });

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      changes.close();
      server.close(() => resolve());
      server.closeAllConnections();
    });

  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      changes.close();
      reject(error);
    });
    server.listen(options.port, '127.0.0.1', () => {
      const address = server.address();
      port = typeof address === 'object' && address !== null ? address.port : options.port;
      resolve({ url: `http://127.0.0.1:${port}/?token=${token}`, port, close });
    });
  });
}

/** null: not a path on this server (such as the absolute form a proxy is asked with). */
function parseTarget(target: string | undefined, port: number): URL | null {
  if (target?.startsWith('/') !== true || target.startsWith('//')) return null;
  return URL.parse(target, `http://127.0.0.1:${port}`);
}

/** `/api/documents.list` -> `documents.list`; null: not a path of the API. */
function apiName(pathname: string): string | null {
  return pathname.startsWith('/api/') ? pathname.slice('/api/'.length) : null;
}
