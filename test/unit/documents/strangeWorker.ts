// A reading thread for the tests of its owner: it does what the contents of the files say, one word a file.
import { parentPort, workerData } from 'node:worker_threads';
import { createSpeaker, type ReadRequest, type ReadThreadData } from '../../../electron/documents/workerProtocol.ts';

const send = createSpeaker((message) => parentPort?.postMessage(message), workerData as ReadThreadData);

function read(name: string, word: string): void {
  send({ type: 'file', name });
  if (word === 'hang') for (;;);
  if (word === 'exit') process.exit(3);
  if (word === 'throw') throw new Error('it broke');
  if (word === 'fill') {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => at * 1.5));
  }
  const value = { text: word, mediaType: 'text/plain', encoding: '', fidelity: [], pages: [] };
  send({ type: 'document', document: { name, read: { ok: true, value } } });
}

parentPort?.on('message', ({ name, bytes, filesToSkip }: ReadRequest) => {
  const words = new TextDecoder().decode(bytes).split(' ');
  for (const [at, word] of words.entries()) if (at >= filesToSkip) read(`${name}/${at}`, word);
  send({ type: 'done' });
});
