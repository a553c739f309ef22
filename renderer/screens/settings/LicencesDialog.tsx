// The licences of what the program is built with, to search and to read in full.
import { useState, type ReactElement } from 'react';
import { call } from '../../api/program.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { searchLicences, type Licence } from '../../core/licenceSearch.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { t } from '../../messages/index.ts';

export function LicencesDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { data, error } = useAnswer('licences', () => call('about.licences', {}));
  const [search, setSearch] = useState('');
  const found = searchLicences(data ?? [], search);
  return (
    <Dialog isWide title={t.about.licences} onClose={onClose}>
      {error !== null ? (
        <Notice tone="error">
          <p>{error.message}</p>
        </Notice>
      ) : data === null ? (
        <p className="muted">{t.loading}</p>
      ) : (
        <>
          <p className="muted">{t.about.licencesHint}</p>
          <SearchField label={t.about.search} value={search} onSearch={setSearch} />
          <p className="muted" role="status">
            {t.about.found(found.length, data.length)}
          </p>
          <ul className="licences">
            {found.map((licence) => (
              <LicenceRow key={`${licence.name} ${licence.version}`} licence={licence} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function LicenceRow({ licence: { name, version, licence, text } }: { readonly licence: Licence }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <strong>{name}</strong> {version} <span className="muted">{licence}</span>
        </summary>
        {/* Only what is open is drawn: together they are a book. */}
        {isOpen && <pre tabIndex={0}>{text}</pre>}
      </details>
    </li>
  );
}
