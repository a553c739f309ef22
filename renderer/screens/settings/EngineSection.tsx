// The processor that reads, the one in use, and why it is not the one that was asked for.
import type { ReactElement } from 'react';
import type { Provider, Settings } from '../../../electron/contract/index.ts';
import { queueQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Notice } from '../../components/Notice.tsx';
import { changeSettings } from '../../hooks/changeSettings.ts';
import { t } from '../../messages/index.ts';
import { NumberField } from './NumberField.tsx';
import { Options } from '../../components/Options.tsx';

const providers: readonly Provider[] = ['auto', 'cpu', 'cuda', 'dml', 'webgpu', 'coreml'];

export function EngineSection({ engine }: { readonly engine: Settings['engine'] }): ReactElement {
  const state = useQuery(queueQuery).data?.engine;
  return (
    <section className="settings-section" aria-labelledby="settings-engine">
      <h2 id="settings-engine">{t.settings.engine}</h2>
      {state?.state === 'ready' && (
        <p className="in-use-line">{t.settings.inUse(state.info.provider, state.info.threads, state.info.loadMs)}</p>
      )}
      {state?.state === 'ready' && state.info.fallback !== null && (
        <Notice tone="warning">
          <p>{state.info.fallback}</p>
        </Notice>
      )}
      {state?.state === 'failed' && (
        <Notice tone="error">
          <p>{state.error.message}</p>
        </Notice>
      )}
      {state?.state === 'loading' && <p className="muted">{t.engine.loading}</p>}
      <Options
        legend={t.settings.processor}
        value={engine.provider}
        options={providers.map((value) => ({ value, ...t.settings.providers[value] }))}
        onChange={(provider) => void changeSettings({ engine: { ...engine, provider } })}
      />
      <NumberField
        label={t.settings.threads}
        hint={t.settings.threadsHint}
        value={engine.threads}
        min={0}
        max={64}
        onChange={(threads) => void changeSettings({ engine: { ...engine, threads } })}
      />
    </section>
  );
}
