// Files on their way into the library, and afterwards those that were not added and what an import left out.
import type { ReactElement } from 'react';
import { IconButton } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Progress } from '../../components/Progress.tsx';
import { hashOf } from '../../core/route.ts';
import { t } from '../../messages/index.ts';
import { forgetNotAdded, useAdding } from './adding.ts';

const namesShown = 200;

export function AddingBar(): ReactElement | null {
  const { progress, notAdded, notes } = useAdding();
  if (progress !== null) {
    return (
      <div className="bar" role="status">
        <span>{t.add.progress(progress.done, progress.all)}</span>
        <Progress label={t.add.progress(progress.done, progress.all)} {...progress} />
      </div>
    );
  }
  if (notAdded.length === 0 && notes.length === 0) return null;
  const title = notAdded.length === 0 ? t.add.notes(notes.length) : t.add.notAdded(notAdded.length);
  return (
    <section className="not-added" aria-label={title}>
      <header>
        <Icon name="warning" />
        <strong>{title}</strong>
        <IconButton label={t.dismiss} icon="close" onClick={forgetNotAdded} />
      </header>
      <ul>
        {notAdded.slice(0, namesShown).map((one, at) => (
          <li key={at}>
            {one.status === 'refused' ? (
              t.add.refusedOne(one.name, one.error.message)
            ) : (
              <>
                {t.add.refusedOne(one.name, one.message)}{' '}
                <a href={hashOf({ screen: 'document', documentId: one.documentId, tab: 'text' })}>{t.add.open}</a>
              </>
            )}
          </li>
        ))}
        {notAdded.length > namesShown && <li>{t.andMore(notAdded.length - namesShown)}</li>}
        {notes.slice(0, namesShown).map((note, at) => (
          <li key={`note ${at}`}>{note}</li>
        ))}
        {notes.length > namesShown && <li>{t.andMore(notes.length - namesShown)}</li>}
      </ul>
    </section>
  );
}
