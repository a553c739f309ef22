// The reading thread: parses what people add, with nothing else in reach than the bytes it is sent.
import { parentPort, workerData } from 'node:worker_threads';
import { readDocuments } from './readHere.ts';
import { createSpeaker, type ReadRequest, type ReadThreadData } from './workerProtocol.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the entry of a worker thread.');
const send = createSpeaker((message) => port.postMessage(message), workerData as ReadThreadData);

async function answer({ name, bytes, options, filesToSkip }: ReadRequest): Promise<void> {
  let files = 0;
  let documents = 0;
  const read = await readDocuments(name, bytes, options, {
    onFile: (file) => {
      files++;
      if (files <= filesToSkip) return false;
      send({ type: 'file', name: file });
      return true;
    },
    onDocument: (document) => {
      documents++;
      send({ type: 'document', document });
    },
    onAlive: () => send({ type: 'alive' }),
  });
  // A file that is refused before it is opened has no document to say so.
  if (!read.ok && documents === 0) send({ type: 'document', document: { name, read } });
  send({ type: 'done' });
}

port.on('message', (request: ReadRequest) => void answer(request));
