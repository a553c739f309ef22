// The decisions on the selected mention, each with its key.
import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Switch } from '../../components/Switch.tsx';
import type { DrawnMention } from '../../core/drawn.ts';
import { t } from '../../messages/index.ts';
import type { ReviewActions } from './reviewActions.ts';

interface ReviewButtonsProps {
  readonly mention: DrawnMention;
  readonly words: string;
  readonly actions: ReviewActions;
  readonly isAdvancing: boolean;
  readonly onAdvancing: (isAdvancing: boolean) => void;
  readonly onLabel: () => void;
  readonly onAlike: () => void;
}

export function ReviewButtons(props: ReviewButtonsProps): ReactElement {
  const { mention, words, actions, isAdvancing, onAdvancing, onLabel, onAlike } = props;
  const verdict = mention.verdict ?? null;
  return (
    <div className="review" role="group" aria-label={t.review.title}>
      <p className={`verdict ${verdict ?? 'undecided'}`}>{t.review.verdicts[verdict ?? 'undecided']}</p>
      <div className="review-row">
        <Button icon="check" aria-pressed={verdict === 'accepted'} aria-keyshortcuts="a" onClick={actions.accept}>
          {t.review.accept} <kbd aria-hidden="true">a</kbd>
        </Button>
        <Button icon="close" aria-pressed={verdict === 'rejected'} aria-keyshortcuts="x" onClick={actions.reject}>
          {t.review.reject} <kbd aria-hidden="true">x</kbd>
        </Button>
      </div>
      <div className="review-row">
        <Button look="quiet" icon="pencil" aria-keyshortcuts="e" onClick={onLabel}>
          {t.review.changeLabel}
        </Button>
        {verdict !== null && (
          <Button look="quiet" icon="undo" aria-keyshortcuts="u" onClick={actions.undecide}>
            {verdict === 'never' ? t.review.allow : verdict === 'added' ? t.review.removeAdded : t.review.undecide}
          </Button>
        )}
      </div>
      <Switch label={t.review.advance} isOn={isAdvancing} onChange={onAdvancing} />
      <details className="more-review">
        <summary>{t.review.more}</summary>
        <div className="more-review-body">
          <Button look="quiet" icon="copy" onClick={onAlike}>
            {t.review.alike}
          </Button>
          {verdict !== 'never' && (
            <>
              <Button look="quiet" icon="never" onClick={() => actions.never(false)}>
                {t.review.neverAs(mention.label)}
              </Button>
              <Button look="quiet" icon="never" onClick={() => actions.never(true)}>
                {t.review.neverAtAll}
              </Button>
              <p className="hint">{t.review.neverHint(words)}</p>
            </>
          )}
        </div>
      </details>
    </div>
  );
}
