// How texts are read, in words that a person understands. Holds for runs that begin from now on.
import type { ReactElement } from 'react';
import type { Dedup, Parameters, Rule } from '../../../electron/contract/index.ts';
import { Switch } from '../../components/Switch.tsx';
import { changeSettings } from '../../hooks/changeSettings.ts';
import { t } from '../../messages/index.ts';
import { NumberField } from './NumberField.tsx';
import { Options } from '../../components/Options.tsx';

const rules: readonly Rule[] = ['marginal', 'paper'];
const dedups: readonly Dedup[] = ['paper', 'nested', 'off'];

export function ReadingSection({ parameters }: { readonly parameters: Parameters }): ReactElement {
  const change = (some: Partial<Parameters>): void => void changeSettings({ parameters: { ...parameters, ...some } });
  return (
    <section className="settings-section" aria-labelledby="settings-reading">
      <h2 id="settings-reading">{t.settings.reading}</h2>
      <p className="muted">{t.settings.readingHint}</p>
      <NumberField
        label={t.settings.threshold}
        hint={t.settings.thresholdHint}
        value={Math.round(parameters.threshold * 100)}
        min={1}
        max={100}
        onChange={(percent) => change({ threshold: percent / 100 })}
      />
      <Switch
        label={t.settings.allOccurrences}
        hint={t.settings.allOccurrencesHint}
        isOn={parameters.allOccurrences}
        onChange={(allOccurrences) => change({ allOccurrences })}
      />
      <Options
        legend={t.settings.rule}
        value={parameters.rule}
        options={rules.map((value) => ({ value, ...t.settings.rules[value] }))}
        onChange={(rule) => change({ rule })}
      />
      <Options
        legend={t.settings.dedup}
        value={parameters.dedup}
        options={dedups.map((value) => ({ value, ...t.settings.dedups[value] }))}
        onChange={(dedup) => change({ dedup })}
      />
      <NumberField
        label={t.settings.window}
        hint={t.settings.windowHint}
        value={parameters.windowTokens}
        min={32}
        max={1_024}
        onChange={(windowTokens) => change({ windowTokens })}
      />
      <NumberField
        label={t.settings.overlap}
        hint={t.settings.overlapHint}
        value={parameters.overlapTokens}
        min={0}
        max={Math.min(512, Math.floor(parameters.windowTokens / 2))}
        onChange={(overlapTokens) => change({ overlapTokens })}
      />
    </section>
  );
}
