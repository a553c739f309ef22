// The filters that are on, each with a button that takes it away; and all tags with how many documents have them.
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { Tally } from '../../core/documentList.ts';
import { withoutFilters, type LibraryView } from '../../core/libraryView.ts';
import { t } from '../../messages/index.ts';

interface ActiveFiltersProps {
  readonly view: LibraryView;
  readonly onChange: (some: Partial<LibraryView>) => void;
}

export function ActiveFilters({ view, onChange }: ActiveFiltersProps): ReactElement | null {
  const words = t.library.filters;
  const { status, label, confidence, reviewed, added, tags } = view;
  const active: { readonly key: string; readonly words: string; readonly without: Partial<LibraryView> }[] = [];
  const put = (key: string, name: string, without: Partial<LibraryView>): void => {
    active.push({ key, words: name, without });
  };
  if (status !== null) put('status', words.statuses[status], { status: null });
  if (label !== null) put('label', words.withLabel(label), { label: null });
  if (reviewed !== null) put('reviewed', words.reviews[reviewed], { reviewed: null });
  if (confidence !== null)
    put('confidence', words.confidenceOf(confidence.side, confidence.percent), { confidence: null });
  if (added !== null) {
    const when = added.kind === 'days' ? words.days(added.days) : words.between(dateOf(added.from), dateOf(added.to));
    put('added', words.addedOf(when), { added: null });
  }
  for (const tag of tags) put(`tag ${tag}`, words.tagged(tag), { tags: view.tags.filter((other) => other !== tag) });
  if (active.length === 0) return null;
  return (
    <div className="active-filters" role="group" aria-label={words.active}>
      {active.map((one) => (
        <button
          key={one.key}
          type="button"
          className="token"
          aria-label={words.without(one.words)}
          onClick={() => onChange(one.without)}
        >
          {one.words}
          <Icon name="close" />
        </button>
      ))}
      <Button look="quiet" onClick={() => onChange(withoutFilters(view))}>
        {words.clear}
      </Button>
    </div>
  );
}

/** As the person's date, not as a moment in another zone. */
const dateOf = (day: string): Date | null => (day === '' ? null : new Date(`${day}T12:00:00`));

const tagsShown = 12;

interface TagBarProps {
  readonly tags: readonly Tally[];
  readonly chosen: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

export function TagBar({ tags, chosen, onChange }: TagBarProps): ReactElement | null {
  const [isWhole, setIsWhole] = useState(false);
  if (tags.length === 0) return null;
  const shown = isWhole ? tags : tags.filter(({ name }, at) => at < tagsShown || chosen.includes(name));
  const toggle = (tag: string): void =>
    onChange(chosen.includes(tag) ? chosen.filter((other) => other !== tag) : [...chosen, tag]);
  return (
    <div className="tag-bar" role="group" aria-label={t.tags.title}>
      <Icon name="tag" />
      {shown.map(({ name, count }) => (
        <button
          key={name}
          type="button"
          className="tag-button"
          aria-pressed={chosen.includes(name)}
          onClick={() => toggle(name)}
        >
          <span className="clamp">{name}</span>
          <span className="count">{t.number(count)}</span>
        </button>
      ))}
      {tags.length > tagsShown && (
        <Button look="quiet" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t.tags.fewer : t.tags.more(tags.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
