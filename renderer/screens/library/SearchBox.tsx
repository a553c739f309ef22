// Words to look for, and where: in names and texts, or only in what was found under a label.
import type { ReactElement } from 'react';
import { SearchField } from '../../components/SearchField.tsx';
import { t } from '../../messages/index.ts';

interface SearchBoxProps {
  readonly search: string;
  readonly mentionsOf: readonly string[] | null;
  readonly labels: readonly string[];
  readonly onSearch: (search: string) => void;
  readonly onMentionsOf: (mentionsOf: readonly string[] | null) => void;
}

const everywhere = 'all';
const anyMention = 'mentions';
const ofLabel = 'label:';

export function SearchBox({ search, mentionsOf, labels, onSearch, onMentionsOf }: SearchBoxProps): ReactElement {
  const value = mentionsOf === null ? everywhere : mentionsOf[0] === undefined ? anyMention : ofLabel + mentionsOf[0];
  const known = mentionsOf === null ? labels : [...new Set([...mentionsOf, ...labels])];
  return (
    <div className="search-box" role="search">
      <SearchField label={t.library.search} value={search} onSearch={onSearch} isKey />
      <select
        className="search-where"
        aria-label={t.library.searchIn}
        value={value}
        onChange={({ target }) =>
          onMentionsOf(
            target.value === everywhere
              ? null
              : target.value === anyMention
                ? []
                : [target.value.slice(ofLabel.length)],
          )
        }
      >
        <option value={everywhere}>{t.library.searchEverywhere}</option>
        <option value={anyMention}>{t.library.searchMentions}</option>
        {known.length > 0 && (
          <optgroup label={t.library.searchMentionsOf}>
            {known.map((label) => (
              <option key={label} value={ofLabel + label}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  );
}
