// All keys of the document view.
import type { ReactElement } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { t } from '../../messages/index.ts';

export const ShortcutSheet = ({ onClose }: { readonly onClose: () => void }): ReactElement => (
  <Dialog title={t.shortcuts.title} onClose={onClose}>
    <dl className="keys">
      {t.shortcuts.keys.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
