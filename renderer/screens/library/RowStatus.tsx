// How far a document is, in words and a bar, or what was found in it.
import type { ReactElement } from 'react';
import type { DocumentSummary } from '../../../electron/contract/index.ts';
import { Chip } from '../../components/Chip.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Progress } from '../../components/Progress.tsx';
import { topCounts } from '../../core/documentList.ts';
import { t } from '../../messages/index.ts';

const chipsShown = 6;

interface RowStatusProps {
  readonly document: DocumentSummary;
  readonly colourOf: (setName: string, label: string) => string | undefined;
}

export function RowStatus({ document: { name, run }, colourOf }: RowStatusProps): ReactElement {
  if (run === null) return <span className="muted">{t.status.none}</span>;
  switch (run.status) {
    case 'queued':
      return (
        <span className="status">
          <Icon name="clock" />
          {t.status.queued}
        </span>
      );
    case 'running':
      return (
        <span className="status running">
          <span>{t.status.running(run.windowsDone, run.windowsAll)}</span>
          <Progress label={t.status.progressOf(name)} done={run.windowsDone} all={run.windowsAll} />
        </span>
      );
    case 'failed':
      return (
        <span className="status failed" title={run.error?.message}>
          <Icon name="warning" />
          <span className="clamp">{run.error?.message ?? t.status.failed}</span>
        </span>
      );
    case 'cancelled':
      return (
        <span className="status">
          <Icon name="stop" />
          {t.status.cancelled}
        </span>
      );
    case 'done': {
      const counts = topCounts(run.counts);
      if (counts.length === 0) return <span className="status">{t.status.nothingFound}</span>;
      return (
        <span className="chips two-lines">
          <span className="unseen">{t.status.done}</span>
          {counts.slice(0, chipsShown).map(([label, count]) => (
            <Chip key={label} name={label} colour={colourOf(run.labelSet, label)} count={count} />
          ))}
          {counts.length > chipsShown && <span className="muted">{t.andMore(counts.length - chipsShown)}</span>}
        </span>
      );
    }
  }
}
