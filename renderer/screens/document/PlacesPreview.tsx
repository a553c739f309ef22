// The first places that a step over many mentions would touch.
import type { ReactElement } from 'react';
import { t } from '../../messages/index.ts';

export interface PreviewPlace {
  readonly key: string;
  /** The document, where it is another one. */
  readonly where: string | null;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

interface PlacesPreviewProps {
  readonly places: readonly PreviewPlace[];
  readonly all: number;
}

export const PlacesPreview = ({ places, all }: PlacesPreviewProps): ReactElement => (
  <div className="preview-box">
    <ul className="preview-places" aria-label={t.review.firstPlaces}>
      {places.map(({ key, where, before, text, after }) => (
        <li key={key}>
          {where !== null && <span className="preview-where">{where}</span>}
          <span className="muted">{before}</span>
          <b>{text}</b>
          <span className="muted">{after}</span>
        </li>
      ))}
      {all > places.length && <li className="muted">{t.andMore(all - places.length)}</li>}
    </ul>
  </div>
);
