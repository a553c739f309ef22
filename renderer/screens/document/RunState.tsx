// How far the run of a document is, in a line beneath its name, and how many mentions stand after the review.
import type { ReactElement } from 'react';
import type { Run } from '../../../electron/contract/index.ts';
import { Progress } from '../../components/Progress.tsx';
import { t } from '../../messages/index.ts';

interface RunStateProps {
  readonly run: Run | null;
  readonly standing: number;
}

export function RunState({ run, standing }: RunStateProps): ReactElement {
  if (run === null) return <p className="run-state muted">{t.status.none}</p>;
  const set = run.labelSet.name;
  switch (run.status) {
    case 'queued':
      return <p className="run-state muted">{t.document.queued(set)}</p>;
    case 'running': {
      const all = run.windows[0]?.of ?? 0;
      return (
        <div className="run-state" role="status">
          <span>{t.document.running(set, run.windows.length, all)}</span>
          <Progress label={t.document.progress} done={run.windows.length} all={all} />
        </div>
      );
    }
    case 'failed':
      return (
        <p className="run-state failed" role="alert">
          {run.error?.message ?? t.status.failed}
        </p>
      );
    case 'cancelled':
      return <p className="run-state muted">{t.document.cancelled(set, standing)}</p>;
    case 'done':
      return <p className="run-state muted">{t.document.done(set, standing, run.coverage)}</p>;
  }
}
