// The file of an export, to be dragged into a folder or another program. Only where a shell can; saving does the same.
import type { DragEvent, ReactElement } from 'react';
import { canDragOut, dragOut } from '../../api/desktop.ts';
import { perform } from '../../api/perform.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../messages/index.ts';
import type { ExportRequestInput } from '../exports/choices.ts';

export function DragOut({ request }: { readonly request: ExportRequestInput }): ReactElement | null {
  if (!canDragOut()) return null;
  const start = async (event: DragEvent): Promise<void> => {
    event.preventDefault(); // the system's own drag takes its place, once the file is written
    const file = await perform('exports.write', request);
    if (file !== null) await dragOut({ fileName: file.fileName, encoding: file.encoding, content: file.content });
  };
  return (
    <span className="button quiet drag-out" draggable onDragStart={(event) => void start(event)}>
      <Icon name="drag" />
      {t.exports.dragOut}
    </span>
  );
}
