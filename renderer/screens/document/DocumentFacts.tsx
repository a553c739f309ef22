// Above the text: the tags of the document, how its bytes were read, and what the reader had to say about it.
import { useState, type ReactElement } from 'react';
import type { Document } from '../../../electron/contract/index.ts';
import { IconButton } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import { EncodingMenu } from './EncodingMenu.tsx';
import { FidelityNotes } from './FidelityNotes.tsx';
import { changeTags } from './documentActions.ts';

interface DocumentFactsProps {
  readonly document: Document;
  readonly tags: readonly string[];
}

const longestTag = 60;

export function DocumentFacts({ document, tags }: DocumentFactsProps): ReactElement {
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const tag = typed.trim();
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) void changeTags(document.id, [tag], []);
  };
  return (
    <div className="document-facts">
      <ul className="tags" aria-label={t.document.tags}>
        {tags.map((tag) => (
          <li key={tag} className="tag">
            {tag}
            <IconButton
              label={t.document.removeTag(tag)}
              icon="close"
              onClick={() => void changeTags(document.id, [], [tag])}
            />
          </li>
        ))}
        <li>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <input
              className="tag-field"
              value={typed}
              maxLength={longestTag}
              aria-label={t.document.addTag}
              placeholder={t.document.addTag}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={add}
            />
          </form>
        </li>
      </ul>
      <EncodingMenu document={document} />
      <FidelityNotes notes={document.fidelity} />
    </div>
  );
}
