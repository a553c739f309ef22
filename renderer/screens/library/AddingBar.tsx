// Files on their way into the library, and afterwards those that were not added, each with its reason.
import type { ReactElement } from 'react';
import { IconButton } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Progress } from '../../components/Progress.tsx';
import { hashOf } from '../../core/route.ts';
import { t } from '../../messages/index.ts';
import { forgetNotAdded, useAdding } from './addDocuments.ts';

const namesShown = 200;

export function AddingBar(): ReactElement | null {
  const { progress, notAdded } = useAdding();
  if (progress !== null) {
    return (
      <div className="bar" role="status">
        <span>{t.add.progress(progress.done, progress.all)}</span>
        <Progress label={t.add.progress(progress.done, progress.all)} {...progress} />
      </div>
    );
  }
  if (notAdded.length === 0) return null;
  return (
    <section className="not-added" aria-label={t.add.notAdded(notAdded.length)}>
      <header>
        <Icon name="warning" />
        <strong>{t.add.notAdded(notAdded.length)}</strong>
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
      </ul>
    </section>
  );
}
