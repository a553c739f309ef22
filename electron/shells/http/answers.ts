// The forms of an answer of the localhost shell. Every one carries the page's security headers; none carries CORS.
import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../contract/index.ts';
import { pageHeaders } from '../contentPolicy.ts';

export interface Body {
  readonly mediaType: string;
  readonly content: string | Buffer;
}

export function answer(
  response: ServerResponse,
  status: number,
  { mediaType, content }: Body,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...pageHeaders,
    'Cache-Control': 'no-store',
    'Content-Type': mediaType,
    'Content-Length': Buffer.byteLength(content),
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : content);
}

export function answerText(
  response: ServerResponse,
  status: number,
  content: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  answer(response, status, { mediaType: 'text/plain; charset=utf-8', content }, headers);
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answer(response, status, { mediaType: 'application/json; charset=utf-8', content: JSON.stringify(value) });
}

/** A refusal in the form of a Result, which is what callers of the API read. */
export function refuseCall(response: ServerResponse, status: number, code: ErrorCode, message: string): void {
  answerJson(response, status, { ok: false, error: { code, message } });
}
