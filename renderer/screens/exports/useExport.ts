// The beginning of an export as it would be saved, asked for again when the choices have settled.
import { useEffect, useState } from 'react';
import type { AppError, ExportFile } from '../../../electron/contract/index.ts';
import { call } from '../../api/program.ts';
import { useDebounced } from '../../hooks/useDebounced.ts';
import { previewOf, type ExportRequestInput } from './choices.ts';

export interface ExportState {
  /** The preview of the present choices, or null while it is being written. */
  readonly file: ExportFile | null;
  /** The last preview, shown meanwhile. */
  readonly preview: ExportFile | null;
  readonly error: AppError | null;
}

export function useExport(choices: ExportRequestInput): ExportState {
  const wanted = JSON.stringify(previewOf(choices));
  const settled = useDebounced(wanted, 200);
  const [answer, setAnswer] = useState<ExportState & { readonly of: string }>({
    of: '',
    file: null,
    preview: null,
    error: null,
  });
  useEffect(() => {
    let isCurrent = true;
    void call('exports.write', JSON.parse(settled) as ExportRequestInput).then((result) => {
      if (!isCurrent) return;
      setAnswer(
        result.ok
          ? { of: settled, file: result.value, preview: result.value, error: null }
          : { of: settled, file: null, preview: null, error: result.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [settled]);
  return answer.of === wanted ? answer : { file: null, preview: answer.preview, error: null };
}
