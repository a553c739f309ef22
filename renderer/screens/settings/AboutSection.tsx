// What the model is and how well it did, where the data lies, and the version of the program.
import type { ReactElement } from 'react';
import { aboutQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Notice } from '../../components/Notice.tsx';
import { t } from '../../messages/index.ts';

export function AboutSection(): ReactElement | null {
  const about = useQuery(aboutQuery).data;
  if (about === null) return null;
  const { manifest } = about;
  return (
    <>
      <section className="settings-section" aria-labelledby="settings-model">
        <h2 id="settings-model">{t.settings.model}</h2>
        {manifest === null ? (
          <Notice tone="warning">
            <p>{t.settings.noModel}</p>
          </Notice>
        ) : (
          <>
            <dl className="facts wide">
              <dt>{t.settings.modelName}</dt>
              <dd>{`${manifest.name} ${manifest.version}`}</dd>
              <dt>{t.settings.licence}</dt>
              <dd>{manifest.licence}</dd>
              <dt>{t.settings.origin}</dt>
              <dd>{manifest.origin}</dd>
              <dt>{t.settings.size}</dt>
              <dd>{t.bytes(manifest.files.reduce((sum, { bytes }) => sum + bytes, 0))}</dd>
            </dl>
            {manifest.evaluation.length > 0 && (
              <table>
                <caption>{t.settings.evaluation}</caption>
                <thead>
                  <tr>
                    {t.settings.evaluationColumns.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {manifest.evaluation.map(({ set, records, f1 }) => (
                    <tr key={set}>
                      <th scope="row">{set}</th>
                      <td>{t.number(records)}</td>
                      <td>{t.f1(f1)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
      </section>
      <section className="settings-section" aria-labelledby="settings-about">
        <h2 id="settings-about">{t.settings.about}</h2>
        <dl className="facts wide">
          <dt>{t.settings.version}</dt>
          <dd>{about.version}</dd>
          <dt>{t.settings.dataFolder}</dt>
          <dd className="path">{about.dataFolder}</dd>
        </dl>
        <p className="muted">{t.library.private}</p>
      </section>
    </>
  );
}
