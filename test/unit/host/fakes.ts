// Engine processes that the tests play by hand, and values to send over the line.
import {
  engineOptionsSchema,
  hostRequestSchema,
  parametersSchema,
  type Comparison,
  type EngineInfo,
  type HostRequest,
  type HostResponse,
  type TagResult,
  type WindowResult,
} from '../../../electron/contract/index.ts';
import type { CompareRequest, HostProcess, SpawnHost, TagRequest } from '../../../electron/host/types.ts';

export const info: EngineInfo = {
  model: 'test',
  modelVersion: '1',
  provider: 'cpu',
  fallback: null,
  threads: 1,
  loadMs: 1,
};
export const options = engineOptionsSchema.parse({});
export const parameters = parametersSchema.parse({});
export const emptyResult: TagResult = { mentions: [], windows: [], coverage: 1 };
export const oneWindow: WindowResult = {
  index: 0,
  of: 1,
  start: 0,
  end: 3,
  trace: { prefixMs: 0, prefixTokens: 0, stepOneMs: 0, stepTwoMs: 0, otherMs: 0, forwards: 2, labels: [] },
};
export const requestOf = (text: string): TagRequest => ({ text, labels: ['person'], parameters });
export const compareOf = (text: string): CompareRequest => ({ ...requestOf(text), rounds: 5 });
export const comparison: Comparison = {
  windows: 1,
  textTokens: 3,
  mentions: 1,
  methods: {
    ours: { samplesMs: [1], elapsedMs: 1, prefilledTokens: 3, decodedTokens: 0, forwards: 2, peakBytes: 1 },
  },
};

export interface FakeProcess {
  readonly sent: HostRequest[];
  readonly answer: (response: HostResponse) => void;
  readonly exit: (reason: string) => void;
  readonly wasKilled: () => boolean;
  /** The newest request of its kind; throws when there is none. */
  readonly tag: () => Extract<HostRequest, { type: 'tag' }>;
  readonly compare: () => Extract<HostRequest, { type: 'compare' }>;
}

export interface FakeSpawn {
  readonly spawn: SpawnHost;
  readonly processes: FakeProcess[];
  readonly last: () => FakeProcess;
}

/** @param endsOnShutdown false plays a process that hangs until it is killed */
export function createFakeSpawn({ endsOnShutdown = true } = {}): FakeSpawn {
  const processes: FakeProcess[] = [];
  const spawn = (): HostProcess => {
    const sent: HostRequest[] = [];
    const messageListeners: ((message: unknown) => void)[] = [];
    const exitListeners: ((reason: string) => void)[] = [];
    let wasKilled = false;
    const exit = (reason: string): void => {
      for (const listener of exitListeners) listener(reason);
    };
    processes.push({
      sent,
      answer: (response) => {
        for (const listener of messageListeners) listener(response);
      },
      exit,
      wasKilled: () => wasKilled,
      tag: () => {
        const request = sent.findLast((message) => message.type === 'tag');
        if (request === undefined) throw new Error('no tag request was sent');
        return request;
      },
      compare: () => {
        const request = sent.findLast((message) => message.type === 'compare');
        if (request === undefined) throw new Error('no compare request was sent');
        return request;
      },
    });
    return {
      send: (message) => {
        const request = hostRequestSchema.parse(message);
        sent.push(request);
        if (request.type === 'shutdown' && endsOnShutdown) exit('exit code 0');
      },
      onMessage: (listener) => void messageListeners.push(listener),
      onExit: (listener) => void exitListeners.push(listener),
      kill: () => {
        wasKilled = true;
        exit('signal SIGKILL');
      },
    };
  };
  const last = (): FakeProcess => {
    const process = processes.at(-1);
    if (process === undefined) throw new Error('no process was started');
    return process;
  };
  return { spawn, processes, last };
}
