// Words that are never tagged, each with a way to allow it again.
import type { ReactElement } from 'react';
import type { Never } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { journalQuery, neversQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLabelSets } from '../../hooks/useLabelSets.ts';
import { showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';

export function NeversSection(): ReactElement {
  const { data: nevers, error } = useQuery(neversQuery);
  const { colourOf } = useLabelSets();
  const allow = async ({ text, label }: Never): Promise<void> => {
    const journal = await perform('review.allow', { text, label });
    if (journal === null) return;
    journalQuery.set(journal);
    neversQuery.invalidate();
    showInfo(t.settings.allowed(text), { label: t.undo, run: () => void perform('review.undo', {}) });
  };
  return (
    <section className="settings-section" aria-labelledby="settings-nevers">
      <h2 id="settings-nevers">{t.settings.nevers}</h2>
      <p className="muted">{t.settings.neversHint}</p>
      {error !== null && (
        <Notice tone="error">
          <p>{error.message}</p>
        </Notice>
      )}
      {nevers !== null && nevers.length === 0 && <p className="hint">{t.settings.noNevers}</p>}
      {nevers !== null && nevers.length > 0 && (
        <ul className="nevers">
          {nevers.map((never) => (
            <li key={`${never.label ?? ''}\n${never.text}`}>
              <bdi>{never.text}</bdi>
              {never.label === null ? (
                <span className="hint">{t.settings.neverAny}</span>
              ) : (
                <Chip name={never.label} colour={colourOf(null, never.label)} />
              )}
              <Button
                look="quiet"
                className="end"
                aria-label={t.settings.allowOne(never.text)}
                onClick={() => void allow(never)}
              >
                {t.settings.allow}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
