// The messages at the foot of the window. A popover, so that they lie above an open dialog.
import { useEffect, useRef, type ReactElement } from 'react';
import { dismissToast, useToasts } from '../hooks/toasts.ts';
import { t } from '../messages/index.ts';
import { Button, IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';

export function Toasts(): ReactElement {
  const toasts = useToasts();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const popover = ref.current;
    if (popover?.matches(':popover-open') === true) popover.hidePopover();
    if (toasts.length > 0) popover?.showPopover();
  }, [toasts]);
  return (
    <div ref={ref} popover="manual" className="toasts" role="region" aria-label={t.notices}>
      {toasts.map((toast) => (
        <div key={toast.id} className={`toast ${toast.tone}`} role={toast.tone === 'error' ? 'alert' : 'status'}>
          <Icon name={toast.tone === 'error' ? 'warning' : 'info'} />
          <p>{toast.text}</p>
          {toast.action !== null && (
            <Button
              look="quiet"
              onClick={() => {
                toast.action?.run();
                dismissToast(toast.id);
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton label={t.dismiss} icon="close" onClick={() => dismissToast(toast.id)} />
        </div>
      ))}
    </div>
  );
}
