import { request as httpRequest } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change, Result } from '../../../../electron/contract/index.ts';
import { openHttpShell, type HttpShell } from '../../../../electron/shells/http/server.ts';

const rendererFolder = mkdtempSync(path.join(os.tmpdir(), 'padellm-http-'));
const mostBodyBytes = 1_000;
const listeners = new Set<(change: Change) => void>();
const callUnchecked = vi.fn((name: string, input: unknown): Promise<Result<unknown>> => {
  if (name === 'bug') return Promise.reject(new Error('a bug'));
  return Promise.resolve({ ok: true, value: { name, input } });
});
let shell: HttpShell;
let cookie = '';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Not fetch, which neither sends a foreign Host header nor leaves `..` in a path. */
function ask(target: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: shell.port, path: target, method, headers };
    const request = httpRequest(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const call = (name: string, { headers = {}, ...rest }: Asked = {}): Promise<Answer> =>
  ask(`/api/${name}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', ...headers },
    body: '{}',
    ...rest,
  });

beforeAll(async () => {
  writeFileSync(path.join(rendererFolder, 'index.html'), '<!doctype html><title>page</title>');
  const program = {
    callUnchecked,
    onChange: (listener: (change: Change) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  shell = await openHttpShell({ program, rendererFolder, port: 0, mostBodyBytes });
  const welcome = await ask(new URL(shell.url).pathname + new URL(shell.url).search);
  cookie = String(welcome.headers['set-cookie']).split(';')[0] ?? '';
});

afterAll(async () => {
  await shell.close();
  rmSync(rendererFolder, { recursive: true, force: true });
});

describe('the token', () => {
  test('is exchanged for a cookie that scripts and other sites do not get', async () => {
    const { status, headers } = await ask(new URL(shell.url).pathname + new URL(shell.url).search);
    expect(status).toBe(303);
    expect(headers['location']).toBe('/');
    expect(String(headers['set-cookie'])).toMatch(/^padellm-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/u);
  });

  test.each(['wrong', '', 'x'.repeat(43)])('“%s” is refused', async (token) => {
    const { status, headers } = await ask(`/?token=${token}`);
    expect(status).toBe(401);
    expect(headers['set-cookie']).toBeUndefined();
  });

  test.each([
    ['a page', '/', {}],
    ['the API', '/api/queue.get', { method: 'POST', body: '{}' }],
    ['changes', '/api/changes', {}],
  ])('without its cookie %s is refused', async (_what, target, asked: Asked) => {
    expect((await ask(target, asked)).status).toBe(401);
    const wrong = { cookie: `padellm-${shell.port}=wrong` };
    expect((await ask(target, { ...asked, headers: wrong })).status).toBe(401);
    expect(callUnchecked).not.toHaveBeenCalled();
  });
});

describe('other sites', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', `127.0.0.1.evil.example`])(
    'the Host %s is refused',
    async (host) => {
      expect((await ask('/', { headers: { cookie, host } })).status).toBe(403);
    },
  );

  test('localhost is ours too', async () => {
    const host = `localhost:${shell.port}`;
    expect((await ask('/', { headers: { cookie, host } })).status).toBe(200);
    expect((await call('queue.get', { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('%j is refused', async (headers) => {
    callUnchecked.mockClear();
    const { status, body } = await call('queue.get', { headers });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ ok: false });
    expect(callUnchecked).not.toHaveBeenCalled();
  });

  test('a form cannot ask', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect((await call('queue.get', { headers })).status).toBe(415);
  });

  test('no answer allows another origin', async () => {
    const { headers } = await call('queue.get', { headers: { origin: `http://127.0.0.1:${shell.port}` } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the API', () => {
  test('carries name and input to the program', async () => {
    const { status, body } = await call('documents.get', { body: '{"documentId":7}' });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ ok: true, value: { name: 'documents.get', input: { documentId: 7 } } });
  });

  test('a body over the limit is refused in words', async () => {
    const { status, body } = await call('documents.add', { body: JSON.stringify('x'.repeat(mostBodyBytes)) });
    expect(status).toBe(413);
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'document-too-large' } });
    expect((await call('documents.add', { body: JSON.stringify('x'.repeat(mostBodyBytes - 2)) })).status).toBe(200);
  });

  test('what is not JSON is refused', async () => {
    expect((await call('documents.add', { body: '{' })).status).toBe(400);
  });

  test('a bug is an answer too', async () => {
    const { status, body } = await call('bug');
    expect(status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { message: 'a bug' } });
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is no way to call', async (method) => {
    expect((await ask('/api/queue.get', { method, headers: { cookie } })).status).toBe(405);
  });
});

describe('pages', () => {
  test('carry a strict policy', async () => {
    const { status, headers, body } = await ask('/', { headers: { cookie } });
    expect(status).toBe(200);
    expect(body).toContain('<title>page</title>');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fetc/passwd', '/missing.js'])(
    '%s is not there',
    async (target) => {
      expect((await ask(target, { headers: { cookie } })).status).toBe(404);
    },
  );

  test.each(['//evil.example/', 'http://evil.example/'])('%s is malformed', async (target) => {
    expect((await ask(target, { headers: { cookie } })).status).toBe(400);
  });
});

test('changes are pushed as they come, and end with the shell', async () => {
  const response = await fetch(`http://127.0.0.1:${shell.port}/api/changes`, { headers: { cookie } });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const change: Change = { type: 'document', documentId: 3 };
  for (const listener of listeners) listener(change);
  const chunks: string[] = [];
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  while (!chunks.join('').includes('data:')) chunks.push((await reader?.read())?.value ?? '');
  expect(chunks.join('')).toContain(`data: ${JSON.stringify(change)}\n\n`);
  await shell.close();
  expect(listeners.size).toBe(0);
});
