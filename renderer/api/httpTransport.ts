// The program over HTTP on the same origin: requests by POST, changes by server-sent events, reconnecting by itself.
import type { ApiName, ApiInput, ApiOutput, Change, Result } from '../../electron/contract/index.ts';
import { t } from '../messages/index.ts';
import type { Transport } from './transport.ts';

const retryMs = 1_500;

export function createHttpTransport(): Transport {
  const changeListeners = new Set<(change: Change) => void>();
  const connectionListeners = new Set<(isConnected: boolean) => void>();
  let source: EventSource | null = null;

  const tell = (isConnected: boolean): void => connectionListeners.forEach((listener) => listener(isConnected));

  const open = (): void => {
    source = new EventSource('/api/changes');
    source.onopen = () => tell(true);
    source.onmessage = (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as Change;
      changeListeners.forEach((listener) => listener(change));
    };
    source.onerror = () => {
      // A browser gives up on its own after some answers; then a new source is opened.
      tell(false);
      source?.close();
      window.setTimeout(open, retryMs);
    };
  };

  const call = async <N extends ApiName>(name: N, input: ApiInput<N>): Promise<Result<ApiOutput<N>>> => {
    try {
      const answer = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      if (answer.headers.get('content-type')?.includes('json') !== true) {
        return { ok: false, error: { code: 'input-invalid', message: t.connection.refused(answer.status) } };
      }
      return (await answer.json()) as Result<ApiOutput<N>>;
    } catch {
      tell(false);
      return { ok: false, error: { code: 'engine-crashed', message: t.connection.stopped } };
    }
  };

  return {
    call,
    onChange(listener) {
      changeListeners.add(listener);
      if (source === null) open();
      return () => changeListeners.delete(listener);
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
  };
}
