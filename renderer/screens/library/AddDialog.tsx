// Asked before tables and files with mentions are read: what the text is, in which encoding, and what comes with it.
import { useState, type ReactElement } from 'react';
import { readableEncodings, type Encoding } from '../../../electron/contract/documents.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Options } from '../../components/Options.tsx';
import { Switch } from '../../components/Switch.tsx';
import { t } from '../../messages/index.ts';
import { addFiles, importFiles } from './addDocuments.ts';
import { changeAdding, useAdding, type Question } from './adding.ts';
import { changeStanding, standingKeys, useStandingChoices } from './readChoices.ts';

export function AddDialog(): ReactElement | null {
  const { question } = useAdding();
  return question === null ? null : <AddQuestion question={question} />;
}

type Reading = 'mentions' | 'documents';

const close = (): void => changeAdding({ question: null });

function AddQuestion({
  question: { files, annotated, tables, columns },
}: {
  readonly question: Question;
}): ReactElement {
  const [reading, setReading] = useState<Reading>(annotated > 0 ? 'mentions' : 'documents');
  const [column, setColumn] = useState('');
  const [encoding, setEncoding] = useState<Encoding | null>(null);
  const standing = useStandingChoices();
  const [first] = files;
  const add = (): void => {
    close();
    if (reading === 'mentions') void importFiles(files);
    else void addFiles(files, { ...standing, encoding, textColumn: column.trim() === '' ? null : column.trim() });
  };
  return (
    <Dialog
      title={
        files.length === 1 && first !== undefined ? t.addOptions.titleOne(first.name) : t.addOptions.title(files.length)
      }
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{t.cancel}</Button>
          <Button look="main" onClick={add}>
            {reading === 'mentions' ? t.addOptions.import : t.addOptions.add}
          </Button>
        </>
      }
    >
      {annotated > 0 && (
        <Options
          legend={t.addOptions.annotated(annotated, files.length)}
          value={reading}
          options={[
            { value: 'mentions', ...t.addOptions.readings.mentions },
            { value: 'documents', ...t.addOptions.readings.documents },
          ]}
          onChange={setReading}
        />
      )}
      {reading === 'documents' && (
        <>
          {tables > 0 && <TextColumn columns={columns} value={column} onChange={setColumn} />}
          <EncodingField value={encoding} onChange={setEncoding} />
          {tables < files.length && <ReadSwitches />}
        </>
      )}
    </Dialog>
  );
}

interface TextColumnProps {
  readonly columns: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A choice where the titles are known; a field for a number or letter where they are not. */
const TextColumn = ({ columns, value, onChange }: TextColumnProps): ReactElement => (
  <label className="field">
    <span>{t.addOptions.column}</span>
    {columns.length > 0 ? (
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t.addOptions.columnAuto}</option>
        {columns.map((column) => (
          <option key={column} value={column}>
            {column}
          </option>
        ))}
      </select>
    ) : (
      <input
        value={value}
        maxLength={200}
        placeholder={t.addOptions.columnAuto}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
    <span className="hint">{t.addOptions.columnHint}</span>
  </label>
);

interface EncodingFieldProps {
  readonly value: Encoding | null;
  readonly onChange: (value: Encoding | null) => void;
}

const EncodingField = ({ value, onChange }: EncodingFieldProps): ReactElement => (
  <label className="field">
    <span>{t.addOptions.encoding}</span>
    <select
      value={value ?? ''}
      onChange={({ target }) => onChange(readableEncodings.find((one) => one === target.value) ?? null)}
    >
      <option value="">{t.addOptions.encodingAuto}</option>
      {readableEncodings.map((encoding) => (
        <option key={encoding} value={encoding}>
          {encoding}
        </option>
      ))}
    </select>
  </label>
);

function ReadSwitches(): ReactElement {
  const standing = useStandingChoices();
  return (
    <fieldset className="read-switches">
      <legend>{t.addOptions.parts}</legend>
      {standingKeys.map((key) => (
        <Switch
          key={key}
          {...t.addOptions.switches[key]}
          isOn={standing[key]}
          onChange={(isOn) => changeStanding({ [key]: isOn })}
        />
      ))}
    </fieldset>
  );
}

export const ReadOptionsDialog = ({ onClose }: { readonly onClose: () => void }): ReactElement => (
  <Dialog
    title={t.addOptions.standing}
    onClose={onClose}
    foot={
      <Button look="main" onClick={onClose}>
        {t.close}
      </Button>
    }
  >
    <p className="hint">{t.addOptions.standingHint}</p>
    <ReadSwitches />
  </Dialog>
);
