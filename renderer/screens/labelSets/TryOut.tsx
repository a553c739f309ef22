// A paragraph to try the labels of a set on: tagged while it is typed, before anything is stored or queued.
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import type { Label, Mention } from '../../../electron/contract/index.ts';
import { call } from '../../api/program.ts';
import { placeMentions } from '../../core/place.ts';
import { segmentBlock } from '../../core/segments.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useDebounced } from '../../hooks/useDebounced.ts';
import { t } from '../../messages/index.ts';
import { signsOf } from '../document/markSigns.ts';
import { markStyle } from '../document/markStyle.ts';

const quietMs = 400;
const longestText = 6_000;
const mostLabels = 100;

export function TryOut({ labels }: { readonly labels: readonly Label[] }): ReactElement {
  const [text, setText] = useState('');
  const names = [...new Set(labels.map(({ name }) => name.trim()).filter((name) => name !== ''))].slice(0, mostLabels);
  const wanted = JSON.stringify({ text, labels: names });
  const settled = useDebounced(wanted, quietMs);
  const asked = JSON.parse(settled) as { text: string; labels: string[] };
  const isEmpty = asked.text.trim() === '' || asked.labels.length === 0;
  const answer = useAnswer(isEmpty ? null : settled, async () => {
    const result = await call('labels.try', asked);
    // The text goes with its mentions: what is typed meanwhile has other places.
    return result.ok ? { ok: true, value: { ...result.value, text: asked.text } } : result;
  });
  const shown = useDeferredValue(answer.data);
  const said = (): string => {
    if (names.length === 0) return t.labelSets.tryOut.noLabels;
    if (isEmpty || text.trim() === '') return t.labelSets.tryOut.example;
    if (answer.isWaiting || settled !== wanted) return t.labelSets.tryOut.waiting;
    if (answer.error !== null) return answer.error.message;
    if (answer.data === null) return '';
    return t.labelSets.tryOut.result(answer.data.mentions.length, answer.data.milliseconds);
  };
  return (
    <section className="try-out" aria-label={t.labelSets.tryOut.title}>
      <h2>{t.labelSets.tryOut.title}</h2>
      <textarea
        rows={4}
        value={text}
        maxLength={longestText}
        aria-label={t.labelSets.tryOut.text}
        placeholder={t.labelSets.tryOut.example}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="hint" role="status">
        {said()}
        {labels.length > mostLabels && ` ${t.labelSets.tryOut.tooMany(mostLabels)}`}
      </p>
      {shown !== null && text.trim() !== '' && (
        <TaggedText text={shown.text} mentions={shown.mentions} labels={labels} />
      )}
    </section>
  );
}

interface TaggedTextProps {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly labels: readonly Label[];
}

function TaggedText({ text, mentions, labels }: TaggedTextProps): ReactElement {
  const segments = useMemo(
    () => segmentBlock({ start: 0, end: text.length }, placeMentions(mentions)),
    [text, mentions],
  );
  const colours = new Map(labels.map(({ name, colour }) => [name.trim(), colour]));
  return (
    <p className="text with-tags" aria-label={t.labelSets.tryOut.output}>
      {segments.map(({ start, end, covering, ending }) => {
        const piece = text.slice(start, end);
        const inner = covering[0]?.mention;
        return inner === undefined ? (
          piece
        ) : (
          <mark
            key={start}
            data-label={inner.label}
            data-origin={inner.origin}
            data-tag={signsOf(covering, ending).tag}
            style={markStyle(covering, colours)}
          >
            {piece}
          </mark>
        );
      })}
    </p>
  );
}
