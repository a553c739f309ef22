// One entity: every place where it stands, in its words, and what else stands in the same documents.
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { EntityList, Excerpt } from '../../../electron/contract/index.ts';
import { companionsQuery, entityPlacesQuery } from '../../api/program.ts';
import { useQueries, useQuery } from '../../api/useQuery.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { ExcerptText } from '../../components/ExcerptText.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { Notice } from '../../components/Notice.tsx';
import type { EntityName } from '../../core/entitiesView.ts';
import { hashOf } from '../../core/route.ts';
import { useLabelColours } from '../../hooks/useLabelColours.ts';
import { t } from '../../messages/index.ts';

interface EntityDetailsProps {
  readonly entity: EntityName;
  readonly list: EntityList;
  readonly onOpen: (entity: EntityName | null) => void;
}

export function EntityDetails({ entity, list, onOpen }: EntityDetailsProps): ReactElement {
  const colourOf = useLabelColours();
  const known = list.entities.find(({ label, key }) => label === entity.label && key === entity.key);
  const heading = useRef<HTMLHeadingElement>(null);
  // The keyboard goes on where the new things are.
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  return (
    <aside className="entity-details" aria-label={t.entities.details}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {known?.text ?? entity.key}
        </h2>
        <IconButton label={t.close} icon="close" onClick={() => onOpen(null)} />
      </header>
      <div className="chips">
        <Chip name={entity.label} colour={colourOf(entity.label)} />
        {known !== undefined && <span className="muted">{t.entities.sum(known.count, known.documents)}</span>}
      </div>
      {known !== undefined && known.forms.length > 0 && (
        <p className="hint">{t.entities.forms(known.forms.join(' · '))}</p>
      )}
      <Companions entity={entity} onOpen={onOpen} />
      <Places entity={entity} />
    </aside>
  );
}

const placesPage = 50;

function Places({ entity: { label, key } }: { readonly entity: EntityName }): ReactElement {
  const [pages, setPages] = useState(1);
  const queries = useMemo(
    () =>
      Array.from({ length: pages }, (_, page) =>
        entityPlacesQuery({ label, key, offset: page * placesPage, limit: placesPage }),
      ),
    [label, key, pages],
  );
  const answers = useQueries(queries);
  const error = answers.find((answer) => answer.error !== null)?.error ?? null;
  const places = answers.flatMap(({ data }) => data?.places ?? []);
  const all = answers[0]?.data?.all ?? null;
  const isLoading = error === null && answers.some(({ data }) => data === null);
  return (
    <section aria-labelledby="entity-places">
      <h3 id="entity-places">{all === null ? t.entities.places : t.entities.placesOf(all)}</h3>
      {error !== null && (
        <Notice tone="error">
          <p>{error.message}</p>
        </Notice>
      )}
      <ul className="excerpts">
        {places.map((place) => (
          <PlaceItem key={`${place.documentId} ${place.start} ${place.end}`} place={place} />
        ))}
      </ul>
      {isLoading && <p className="muted">{t.loading}</p>}
      {all !== null && places.length < all && !isLoading && (
        <Button onClick={() => setPages(pages + 1)}>{t.entities.morePlaces(all - places.length)}</Button>
      )}
    </section>
  );
}

const PlaceItem = ({ place }: { readonly place: Excerpt }): ReactElement => {
  const { documentId, start, end, name, page } = place;
  return (
    <li>
      <a className="place-link" href={hashOf({ screen: 'document', documentId, tab: 'text', at: { start, end } })}>
        <ExcerptText excerpt={place} />
        <span className="hint">{page === null ? name : t.entities.onPage(name, page)}</span>
      </a>
    </li>
  );
};

interface CompanionsProps {
  readonly entity: EntityName;
  readonly onOpen: (entity: EntityName) => void;
}

const companionsShown = 5;

function Companions({ entity: { label, key }, onOpen }: CompanionsProps): ReactElement | null {
  const [isWhole, setIsWhole] = useState(false);
  const colourOf = useLabelColours();
  const { data } = useQuery(companionsQuery({ label, key, limit: 30 }));
  if (data === null || data.length === 0) return null;
  return (
    <section aria-labelledby="entity-companions">
      <h3 id="entity-companions">{t.entities.companions}</h3>
      <p className="hint">{t.entities.companionsHint}</p>
      <ul className="companions">
        {(isWhole ? data : data.slice(0, companionsShown)).map((one) => (
          <li key={`${one.label}\n${one.key}`}>
            <button
              type="button"
              className="entity-name"
              style={labelStyle(colourOf(one.label))}
              onClick={() => onOpen({ label: one.label, key: one.key })}
            >
              <span className="swatch" aria-hidden="true" />
              <span className="entity-words">
                <span className="clamp">{one.text}</span>
                <span className="row-about">{one.label}</span>
              </span>
              <span className="companion-counts">
                <span>{t.documents(one.documents)}</span>
                {one.near > 0 && <span className="row-about">{t.entities.near(one.near)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {data.length > companionsShown && (
        <Button look="quiet" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t.tags.fewer : t.tags.more(data.length - companionsShown)}
        </Button>
      )}
    </section>
  );
}
