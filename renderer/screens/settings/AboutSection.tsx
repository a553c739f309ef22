// What the model is and how well it did, where the data lies, the versions and the licences.
import { useState, type ReactElement } from 'react';
import { aboutQuery } from '../../api/program.ts';
import { useQuery } from '../../api/useQuery.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { runsIn } from '../../core/licenceSearch.ts';
import { t } from '../../messages/index.ts';
import { LicencesDialog } from './LicencesDialog.tsx';
import { ModelCardDialog } from './ModelCardDialog.tsx';

export function AboutSection(): ReactElement | null {
  const about = useQuery(aboutQuery).data;
  const [open, setOpen] = useState<'card' | 'licences' | null>(null);
  if (about === null) return null;
  const { manifest } = about;
  const browser = runsIn(navigator.userAgent);
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
            <div className="about-buttons">
              <Button icon="info" onClick={() => setOpen('card')}>
                {t.about.cardButton}
              </Button>
            </div>
          </>
        )}
      </section>
      <section className="settings-section" aria-labelledby="settings-about">
        <h2 id="settings-about">{t.settings.about}</h2>
        <dl className="facts wide">
          <dt>{t.settings.version}</dt>
          <dd>{about.version}</dd>
          {browser !== null && (
            <>
              <dt>{t.about.runsIn}</dt>
              <dd>{browser}</dd>
            </>
          )}
          <dt>{t.settings.dataFolder}</dt>
          <dd className="path">{about.dataFolder}</dd>
        </dl>
        <div className="about-buttons">
          <Button icon="document" onClick={() => setOpen('licences')}>
            {t.about.licencesButton}
          </Button>
        </div>
        <p className="muted">{t.library.private}</p>
        {open === 'card' && <ModelCardDialog onClose={() => setOpen(null)} />}
        {open === 'licences' && <LicencesDialog onClose={() => setOpen(null)} />}
      </section>
    </>
  );
}
