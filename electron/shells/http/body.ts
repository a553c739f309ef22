// Reads the body of a request up to a limit. What is over the limit is read and thrown away, not kept:
// a client that is cut off while it sends would see a broken connection instead of the answer.
import type { IncomingMessage } from 'node:http';

export type BodyRead =
  { readonly status: 'read'; readonly text: string } | { readonly status: 'too-large' } | { readonly status: 'broken' };

export function readBody(request: IncomingMessage, mostBytes: number): Promise<BodyRead> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) chunks.push(chunk);
      else chunks = [];
    });
    request.on('end', () => {
      if (bytes > mostBytes) resolve({ status: 'too-large' });
      else resolve({ status: 'read', text: Buffer.concat(chunks).toString('utf8') });
    });
    request.on('error', () => resolve({ status: 'broken' }));
    request.on('close', () => resolve({ status: 'broken' })); // no effect after 'end'
  });
}
