// A table on the clipboard, as spreadsheets take it.
import { toTsv } from '../core/latency.ts';
import { t } from '../messages/index.ts';
import { showError, showInfo } from './toasts.ts';

export function copyTable(rows: readonly (readonly (string | number)[])[]): void {
  navigator.clipboard.writeText(toTsv(rows)).then(
    () => showInfo(t.latency.copied),
    () => showError(t.latency.notCopied),
  );
}
