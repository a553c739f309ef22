// Die Oberfläche auf Deutsch. Dokument, Label, Label-Set, Nennung (mention), Auswertung (run, read), Konfidenz,
// Schlagwort (tag of a document), markieren (to tag words), Teil (part), Fenster (window), Token, prüfen (review), offen.
import type { ReviewStep } from '../../electron/contract/index.ts';
import type { Span } from '../core/ages.ts';
import { formatsFor } from './formats.ts';
import type { Messages } from './index.ts';
import { ageOf, durationOf, excerpt, sizeOf, sureOf } from './pieces.ts';

const formats = formatsFor('de');
const { number, decimal, fine, percent, ms, date, dayAndTime, dateTime } = formats;
const sure = sureOf(percent);
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const documents = (n: number): string => count(n, 'Dokument', 'Dokumente');
/** After “in”, “von” and the like. */
const ofDocuments = (n: number): string => count(n, 'Dokument', 'Dokumenten');
const labels = (n: number): string => count(n, 'Label', 'Labels');
const mentions = (n: number): string => count(n, 'Nennung', 'Nennungen');
const mentionsIn = (found: number, within: number): string => `${mentions(found)} in ${ofDocuments(within)}`;
const entities = (n: number): string => count(n, 'Entität', 'Entitäten');
const files = (n: number): string => count(n, 'Datei', 'Dateien');
const threads = (n: number): string => count(n, 'Thread', 'Threads');
const characters = (n: number): string => `${number(n)} Zeichen`;
const tokens = (n: number): string => `${number(n)} Token`;

const steps = {
  accept: 'annehmen',
  reject: 'ablehnen',
  undecide: 'auf offen setzen',
  relabel: 'einem anderen Label zuordnen',
  resize: 'neu begrenzen',
  add: 'hinzufügen',
  never: 'nie mehr markieren',
  allow: 'wieder markieren',
  rename: 'umbenennen',
} as const;

function stepWords({ kind, mentions: found, documents: within, text, label }: ReviewStep): string {
  const what = text === null ? mentions(found) : `„${excerpt(text)}“`;
  const times = text !== null && found > 1 ? ` ${number(found)}-mal` : '';
  const where = within > 1 ? ` in ${ofDocuments(within)}` : '';
  return `${kind === 'rename' && label !== null ? `Label „${label}“` : what}${times}${where} ${steps[kind]}`;
}

const bytes = sizeOf(formats, (n) => `${number(n)} Byte`);

const age = ageOf(formats, {
  now: 'gerade eben',
  minutes: (n) => `vor ${number(n)} min`,
  today: (at) => `heute, ${at}`,
  yesterday: (at) => `gestern, ${at}`,
});

const spanUnits = { seconds: 's', minutes: 'min', hours: 'h' } as const;
const left = (span: Span): string => `noch etwa ${fine(span.count)} ${spanUnits[span.unit]}`;
const duration = durationOf(formats);

const providerNames: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  cuda: 'NVIDIA-Grafik (CUDA)',
  dml: 'Grafik (DirectML)',
  webgpu: 'Grafik (WebGPU)',
  coreml: 'Apple Core ML',
};
const providerName = (provider: string): string => providerNames[provider] ?? provider;
const onThreads = (n: number): string => (n > 0 ? `, ${threads(n)}` : '');

const partOf = (done: number, all: number): string => `Teil ${number(done)} von ${number(all)}`;

function between(from: Date | null, to: Date | null): string {
  if (from !== null && to !== null) return `${date(from)} – ${date(to)}`;
  if (from !== null) return `ab ${date(from)}`;
  return to === null ? 'beliebig' : `bis ${date(to)}`;
}

export const de: Messages = {
  appName: 'PaDeLLM Desktop',
  number,
  decimal,
  percent,
  ms,
  bytes,
  age,
  left,
  tick: (n) => `${fine(n)} ms`,
  f1: (n) => decimal(n <= 1 ? n * 100 : n),
  dateTime,
  characters,
  documents,
  labels,
  times: (n) => `${number(n)}×`,
  andMore: (n) => `und ${number(n)} weitere`,
  loading: 'Wird geladen\u00a0…',
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  undo: 'Rückgängig',
  notices: 'Meldungen',

  connection: {
    stopped: 'Das Programm läuft nicht mehr. Starten Sie es neu.',
    refused: (status) =>
      `Das Programm hat die Anfrage nicht angenommen (${status}). Öffnen Sie die App über die Adresse, die es beim Start ausgegeben hat.`,
  },

  nav: {
    title: 'Hauptnavigation',
    library: 'Bibliothek',
    document: 'Dokument',
    entities: 'Entitäten',
    comparison: 'Auswertungen vergleichen',
    labelSets: 'Label-Sets',
    settings: 'Einstellungen',
  },

  engine: {
    loading: 'Modell wird geladen\u00a0…',
    failed: 'Das Modell wurde nicht geladen',
    ready: 'Bereit',
    busy: (n) => `Auswertung läuft, noch ${documents(n)}`,
    paused: (n) => `Angehalten, noch ${documents(n)}`,
    on: (provider, n, isFallback) =>
      `${providerName(provider)}${provider === 'cpu' ? onThreads(n) : ''}${isFallback ? ' (Ersatz)' : ''}`,
  },

  library: {
    title: 'Bibliothek',
    firstTitle: 'Dokumente hier ablegen',
    firstSentence:
      'PDF, Word, E-Mails, Webseiten, Tabellen, reiner Text oder ganze Ordner: Namen, Datumsangaben und Beträge darin werden markiert.',
    lookedFor: 'Wonach gesucht wird',
    private: 'Alles bleibt auf diesem Computer.',
    newDocuments: 'Label-Set für neue Dokumente',
    search: 'Namen und Texte durchsuchen',
    searchIn: 'Suchbereich',
    searchEverywhere: 'Namen und Texte',
    searchMentions: 'Nur in Nennungen',
    searchMentionsOf: 'Nur in Nennungen von',
    searchTexts: 'Ganze Texte durchsuchen',
    searching: 'Suche läuft\u00a0…',
    clearSearch: 'Suche zurücksetzen',
    some: (n, all) => `${number(n)} von ${ofDocuments(all)}`,
    reviewed: (n, all) => (n >= all ? 'alle geprüft' : `${number(n)} geprüft`),
    exportAll: 'Alle exportieren',
    noneFound: (search) => `Keine Treffer für „${search}“.`,
    noneFiltered: 'Kein Dokument entspricht diesen Filtern.',
    teachSearch:
      'Alle Wörter müssen im Dokument oder in seinem Namen vorkommen, Wörter „in Anführungszeichen“ direkt hintereinander. Groß- und Kleinschreibung und Akzente spielen keine Rolle.',
    teachFilters: 'Entfernen Sie einen Filter, um mehr zu sehen.',
    filters: {
      title: 'Filter',
      button: (n) => (n === 0 ? 'Filter' : `Filter (${number(n)})`),
      any: 'Beliebig',
      status: 'Status',
      statuses: {
        done: 'Ausgewertet',
        waiting: 'Wartend oder in Auswertung',
        failed: 'Fehlgeschlagen',
        cancelled: 'Abgebrochen',
        none: 'Noch nicht ausgewertet',
      },
      label: 'Mit Nennungen von',
      tally: (name, n) => `${name} (${number(n)})`,
      reviewed: 'Prüfung',
      reviews: { none: 'Ungeprüft', some: 'Teilweise geprüft', all: 'Vollständig geprüft' },
      confidence: 'Mittlere Konfidenz',
      below: 'unter',
      above: 'mindestens',
      percent: 'Prozent',
      confidenceOf: (side, n) => `Konfidenz ${side === 'below' ? 'unter' : 'mindestens'} ${percent(n / 100)}`,
      added: 'Hinzugefügt',
      days: (n) => (n === 1 ? 'heute' : `in den letzten ${number(n)} Tagen`),
      range: 'Zeitraum\u00a0…',
      from: 'Von',
      to: 'Bis',
      between,
      addedOf: (when) => `Hinzugefügt: ${when}`,
      withLabel: (name) => `Mit ${name}`,
      tagged: (name) => `Schlagwort ${name}`,
      active: 'Aktive Filter',
      without: (filter) => `Filter entfernen: ${filter}`,
      clear: 'Filter zurücksetzen',
    },
    selectAll: 'Alle Dokumente auswählen',
    select: (name) => `${name} auswählen`,
    about: (labelSet, length) => `${labelSet === null ? '' : `${labelSet} · `}${characters(length)}`,
    columns: {
      name: 'Name',
      status: 'Gefunden',
      mentions: 'Nennungen',
      confidence: 'Konfidenz',
      added: 'Hinzugefügt',
      actions: 'Aktionen',
    },
    cancelOne: (name) => `Auswertung von ${name} abbrechen`,
    removeOne: (name) => `${name} entfernen`,
    removed: (n) => `${documents(n)} entfernt.`,
  },

  tags: {
    title: 'Schlagwörter',
    button: 'Schlagwörter',
    titleOf: (n) => `Schlagwörter von ${ofDocuments(n)}`,
    add: 'Neues Schlagwort',
    addButton: 'Hinzufügen',
    example: 'Zum Beispiel: Entwurf, 2024, zu klären',
    teach:
      'Noch keine Schlagwörter. Geben Sie oben eines ein; ein Dokument kann mehrere haben, und die Liste lässt sich danach filtern.',
    onSome: 'bei einigen',
    save: 'Schlagwörter speichern',
    changed: (n) => `Schlagwörter von ${ofDocuments(n)} geändert.`,
    unchanged: 'Die Dokumente hatten diese Schlagwörter bereits.',
    more: (n) => `${number(n)} weitere`,
    fewer: 'Weniger',
  },

  bulk: {
    button: 'Prüfen',
    title: 'Viele auf einmal prüfen',
    explain:
      'Entscheidet über alle Nennungen in diesem Bereich, die sich noch niemand angesehen hat. Lässt sich in einem Schritt rückgängig machen.',
    verdict: 'Aktion',
    verdicts: { accepted: 'Annehmen', rejected: 'Ablehnen' },
    confidence: 'Konfidenz',
    from: 'Konfidenz von',
    to: 'bis',
    counting: 'Wird gezählt\u00a0…',
    reach: mentionsIn,
    apply: (verdict) => (verdict === 'accepted' ? 'Diese annehmen' : 'Diese ablehnen'),
    done: (verdict, found, within) =>
      `${mentionsIn(found, within)} ${verdict === 'accepted' ? 'angenommen' : 'abgelehnt'}.`,
    none: 'In diesem Bereich liegt keine offene Nennung.',
    examples: 'Die ersten davon',
  },

  difference: {
    button: 'Auswertungen vergleichen',
    title: 'Auswertungen vergleichen',
    ofAll: 'Die neueste Auswertung jedes Dokuments im Vergleich zur vorherigen.',
    ofSome: (n) =>
      `Die jeweils neueste Auswertung von ${count(n, 'ausgewählten Dokument', 'ausgewählten Dokumenten')} im Vergleich zur vorherigen.`,
    comparing: 'Wird verglichen\u00a0…',
    figures: 'Zahlen nach Label',
    none: 'Keines dieser Dokumente wurde zweimal ausgewertet.',
    teach:
      'Werten Sie Dokumente mit anderen Labels oder Einstellungen erneut aus, um hier zu sehen, was hinzugekommen und was entfallen ist.',
    summary: (added, lost, changed, same) =>
      `${mentions(same)} gleich, ${number(changed)} geändert, ${number(lost)} entfallen, ${number(added)} neu.`,
    agreement: (share) => `Übereinstimmung: ${percent(share)}.`,
    without: (n) =>
      `${documents(n)} mit nur einer oder keiner Auswertung ${n === 1 ? 'ist' : 'sind'} nicht berücksichtigt.`,
    byLabel: 'Nach Label',
    byDocument: 'Nach Dokument',
    sum: 'Gesamt',
    columns: {
      label: 'Label',
      document: 'Dokument',
      bar: 'Anteile',
      before: 'Vorher',
      after: 'Nachher',
      added: 'Neu',
      lost: 'Entfallen',
      changed: 'Geändert',
      same: 'Gleich',
    },
  },

  entities: {
    title: 'Entitäten',
    explain: 'Wovon in allen Ihren Dokumenten die Rede ist.',
    list: 'Entitäten',
    labels: 'Labels',
    allLabels: 'Alle Labels',
    labelHint: (label, found, distinct, within) =>
      `${label}: ${mentions(found)} von ${entities(distinct)} in ${ofDocuments(within)}`,
    faces: { title: 'Anzeigen als', list: 'Liste', chart: 'Diagramm' },
    search: 'Entitäten durchsuchen',
    confidence: 'Konfidenz',
    reviewedOnly: 'Nur geprüfte',
    count: entities,
    counting: 'Wird gezählt\u00a0…',
    copy: 'Tabelle kopieren',
    copyColumns: [
      'Entität',
      'Label',
      'Andere Schreibweisen',
      'Nennungen',
      'Dokumente',
      'Mittlere Konfidenz',
      'Geprüft',
    ],
    columns: { text: 'Entität', count: 'Nennungen', documents: 'Dokumente', confidence: 'Konfidenz' },
    byHand: 'von Hand',
    empty:
      'Entitäten erscheinen hier, sobald Dokumente ausgewertet wurden: dieselben Wörter unter demselben Label, aus allen Dokumenten.',
    toLibrary: 'Zur Bibliothek',
    noneFound: 'Keine Entität entspricht dieser Suche und diesen Filtern.',
    clear: 'Suche und Filter zurücksetzen',
    details: 'Stellen der Entität',
    sum: mentionsIn,
    forms: (forms) => `Andere Schreibweisen: ${forms}`,
    places: 'Stellen',
    placesOf: (n) => count(n, 'Stelle', 'Stellen'),
    morePlaces: (n) => `Mehr anzeigen (noch ${number(n)})`,
    onPage: (name, page) => `${name}, Seite ${number(page)}`,
    companions: 'In denselben Dokumenten',
    companionsHint: 'In der Nähe: höchstens 200 Zeichen voneinander entfernt.',
    near: (n) => `${number(n)}-mal in der Nähe`,
    chart: {
      title: 'Labels nach Dokument',
      explain: (n, all) =>
        `${n < all ? `Die ${number(n)} von ${ofDocuments(all)} mit den meisten Nennungen` : documents(n)}; je kräftiger die Farbe einer Zelle, desto mehr Nennungen.`,
      document: 'Dokument',
      all: 'Alle Nennungen',
      sum: 'Alle Dokumente',
    },
  },

  add: {
    chooseFiles: 'Dateien auswählen',
    chooseFolder: 'Ordner auswählen',
    paste: 'Text einfügen',
    sample: 'Beispiel ausprobieren',
    filesInput: 'Hinzuzufügende Dateien',
    folderInput: 'Hinzuzufügender Ordner',
    import: 'Annotationen importieren',
    importHint: 'Nennungen aus diesem Programm, Label Studio, brat, spaCy, CoNLL oder Werkzeugen für Web Annotation',
    importInput: 'Zu importierende Annotationen',
    imported: (n) => `${documents(n)} importiert.`,
    notes: (n) => count(n, 'Hinweis zum Import', 'Hinweise zum Import'),
    tooManyToImport: (most) =>
      `Es lassen sich höchstens ${files(most)} auf einmal importieren. Packen Sie sie in eine ZIP-Datei.`,
    dropHere: 'Zum Hinzufügen hier ablegen',
    progress: (done, all) => `Dateien werden hinzugefügt: ${number(done)} von ${number(all)}`,
    added: (n) => `${documents(n)} hinzugefügt.`,
    notAdded: (n) => `${files(n)} nicht hinzugefügt`,
    open: 'Öffnen',
    refusedOne: (name, message) => (message.includes(name) ? message : `${name}: ${message}`),
    knownOne: (name) => `„${name}“ ist bereits in der Bibliothek.`,
    tooLarge: (most) =>
      `Die Datei ist größer als ${bytes(most)}. Teilen Sie sie auf und fügen Sie die einzelnen Dateien hinzu.`,
    unreadable:
      'Die Datei kann nicht gelesen werden. Stellen Sie sicher, dass sie noch vorhanden ist und Sie sie öffnen dürfen.',
    unreadableDrop:
      'Die abgelegten Dateien können nicht gelesen werden. Stellen Sie sicher, dass sie noch vorhanden sind und Sie sie öffnen dürfen.',
  },

  addOptions: {
    title: (n) => `${files(n)} hinzufügen`,
    titleOne: (name) => `${name} hinzufügen`,
    add: 'Hinzufügen',
    import: 'Importieren',
    annotated: (n, all) =>
      all === 1
        ? 'Diese Datei enthält anscheinend Nennungen'
        : `${number(n)} von ${files(all)} ${n === 1 ? 'enthält' : 'enthalten'} anscheinend Nennungen`,
    readings: {
      mentions: { label: 'Nennungen übernehmen', hint: 'Texte mit den Nennungen darin, wie sie exportiert wurden.' },
      documents: {
        label: 'Als einfache Dokumente einlesen',
        hint: 'Nur die Texte; sie werden mit Ihrem Label-Set ausgewertet.',
      },
    },
    column: 'Spalte mit dem Text',
    columnAuto: 'Die mit den meisten Wörtern',
    columnHint: 'Jede Zeile wird zu einem Dokument.',
    encoding: 'Zeichenkodierung',
    encodingAuto: 'Aus der Datei ermittelt',
    parts: 'Was eingelesen wird',
    switches: {
      notes: { label: 'Fuß- und Endnoten', hint: 'Hinter dem Haupttext.' },
      headersAndFooters: { label: 'Kopf- und Fußzeilen', hint: 'Was auf jeder Seite steht.' },
      comments: { label: 'Kommentare', hint: 'Was andere neben dem Text angemerkt haben.' },
      attachments: { label: 'Anhänge von E-Mails', hint: 'Jeder wird zu einem eigenen Dokument.' },
    },
    standing: 'Optionen zum Einlesen',
    standingHint:
      'Gelten für Dateien, die ab jetzt hinzugefügt werden. Jedes Format berücksichtigt, was es davon kennt.',
  },

  paste: {
    title: 'Text einfügen',
    text: 'Text',
    name: 'Name (optional)',
    unnamed: 'Eingefügter Text',
    hint: 'Strg+Eingabe fügt den Text hinzu.',
    add: 'Hinzufügen',
  },

  status: {
    none: 'Noch nicht ausgewertet',
    queued: 'Wartet',
    running: (done, all) => (all > 0 ? `In Auswertung, ${partOf(done, all)}` : 'Auswertung beginnt'),
    progressOf: (name) => `Fortschritt von ${name}`,
    done: 'Fertig',
    nothingFound: 'Keine Nennungen gefunden',
    cancelled: 'Abgebrochen',
    failed: 'Die Auswertung ist fehlgeschlagen. Starten Sie sie erneut.',
  },

  queue: {
    title: 'Warteschlange',
    progress: 'Fortschritt der Warteschlange',
    starting: 'Wird gestartet\u00a0…',
    doneOf: (done, all) => `${number(done)} von ${ofDocuments(all)} ausgewertet`,
    part: (done, all) => (all > 0 ? partOf(done, all) : 'beginnt'),
    pause: 'Anhalten',
    paused: 'Angehalten',
    resume: 'Fortsetzen',
    resumeHint: 'Die Auswertung ruht, bis Sie sie fortsetzen.',
    cancel: 'Alle abbrechen',
    finished: (n) => `${documents(n)} ausgewertet.`,
  },

  selection: {
    title: 'Ausgewählte Dokumente',
    count: (n) => `${number(n)} ausgewählt`,
    remove: 'Entfernen',
    clear: 'Auswahl aufheben',
  },

  runAgain: {
    button: 'Erneut auswerten',
    title: (n) => (n === 1 ? 'Erneut auswerten' : `${documents(n)} erneut auswerten`),
    explain: 'Wählen Sie das Label-Set, nach dem gesucht wird. Das neue Ergebnis ersetzt das angezeigte.',
    sets: 'Label-Sets',
    editSets: 'Label-Sets bearbeiten',
    start: 'Auswerten',
  },

  document: {
    title: 'Dokument',
    back: 'Zurück zur Bibliothek',
    views: 'Ansichten',
    tabs: { text: 'Text', latency: 'Latenz' },
    text: 'Text des Dokuments',
    tags: 'Schlagwörter',
    addTag: 'Schlagwort hinzufügen',
    removeTag: (tag) => `Schlagwort ${tag} entfernen`,
    encoding: 'Eingelesen als',
    encodingHint: 'Wählen Sie eine andere Zeichenkodierung, wenn Buchstaben falsch aussehen.',
    readAs: (encoding) => `Als ${encoding} eingelesen. Dieses Dokument ersetzt das vorherige.`,
    sameText: (encoding) => `Als ${encoding} eingelesen ist der Text derselbe.`,
    fidelity: (n) => count(n, 'Hinweis zum Einlesen der Datei', 'Hinweise zum Einlesen der Datei'),
    print: 'Drucken',
    cancel: 'Abbrechen',
    progress: 'Fortschritt der Auswertung',
    queued: (set) => `${set} · wartet`,
    running: (set, done, all) => `${set} · ${all > 0 ? `in Auswertung, ${partOf(done, all)}` : 'Auswertung beginnt'}`,
    cancelled: (set, n) => `${set} · abgebrochen, bis dahin ${mentions(n)}`,
    done: (set, n, coverage) =>
      `${set} · ${mentions(n)}${coverage !== null && coverage < 0.9995 ? ` · ${decimal(coverage * 100)}\u00a0% des Textes ausgewertet` : ''}`,
  },

  legend: {
    title: 'Legende',
    labels: 'Labels',
    confidence: 'Konfidenz',
    atLeast: (n) => (n === 0 ? 'beliebig' : `ab ${percent(n / 100)}`),
    hides: (hidden, all) =>
      all === 0
        ? 'Noch keine Nennungen'
        : hidden === 0
          ? 'Blendet nichts aus'
          : `Blendet ${number(hidden)} von ${mentions(all)} aus`,
    showAll: 'Alle anzeigen',
    show: (name) => `${name} einblenden`,
    hide: (name) => `${name} ausblenden`,
    solo: (name) => `Nur ${name} anzeigen`,
    tags: 'Labelnamen im Text',
    shownOf: (shown, all) => (shown === all ? number(all) : `${number(shown)}/${number(all)}`),
    counts: (shown, all, reviewed) =>
      `${number(shown)} angezeigt, ${number(all)} insgesamt, ${number(reviewed)} geprüft`,
    reviewed: (n) => `✓ ${number(n)}`,
    reviewedHint: (n) => `${number(n)} von Ihnen angenommen oder hinzugefügt`,
    complete: (chance) => `zu ${sure(chance)} sicher vollständig`,
    recall: (found, chance) => `${number(found)} gefunden · zu ${sure(chance)} sicher vollständig`,
    more: (name) => `Mehr zu ${name}`,
    lookForMore: 'Nach einer weiteren suchen',
    noMore: 'Keine weitere kommt in Betracht.',
    oneMore: (score) => `Eine weitere, Konfidenz ${percent(score)}.`,
    looking: (name) => `„${name}“ wird gesucht\u00a0…`,
    addLabel: 'Label hinzufügen',
    addHint: 'Mit der Eingabetaste in diesem Dokument suchen.',
    find: 'Nach diesem Label suchen',
    isThere: (name) => `„${name}“ ist bereits vorhanden.`,
    labelAdded: (name, n, milliseconds) => `„${name}“: ${mentions(n)} in ${ms(milliseconds)}`,
    rename: 'Name in diesem Dokument',
    renameHint: 'Mit der Eingabetaste umbenennen.',
    merges: (from, to) =>
      `„${to}“ ist bereits vorhanden: Die Eingabetaste ordnet die Nennungen von „${from}“ dort ein. Lässt sich rückgängig machen.`,
  },

  details: {
    title: 'Details',
    inThis: 'Hier gefunden',
    teach: 'Klicken Sie auf eine Nennung oder gehen Sie sie mit → der Reihe nach durch.',
    coming: 'Nennungen erscheinen hier, während das Dokument ausgewertet wird.',
    none: 'Nichts gefunden. Werten Sie das Dokument mit anderen Labels oder einer niedrigeren Mindestkonfidenz (siehe Einstellungen) erneut aus.',
    allHidden: 'Alle Nennungen sind ausgeblendet. Senken Sie die Konfidenz oder blenden Sie Labels wieder ein.',
    nth: (n, all) => `Nennung ${number(n)} von ${number(all)}`,
    previous: 'Vorherige Nennung',
    next: 'Nächste Nennung',
    deselect: 'Details schließen',
    confidence: 'Konfidenz',
    origin: 'Herkunft',
    origins: { found: 'Gefunden', repeated: 'Wiederholt', added: 'Hinzugefügt' },
    originHint: {
      found: 'Das Modell hat diese Stelle genannt.',
      repeated: 'Dieselben Wörter wurden an anderer Stelle im Dokument gefunden.',
      added: 'Von Ihnen markiert.',
    },
    page: 'Seite',
    pageOf: (page, all) => `${number(page)} von ${number(all)}`,
    position: 'Position',
    characters: (start, end) => `Zeichen ${number(start)} bis ${number(end)}`,
    overlapping: 'Ebenfalls hier',
    occurrences: (n) => (n === 0 ? 'Keine weitere Stelle' : count(n, 'weitere Stelle', 'weitere Stellen')),
    spoken: (words, label, score, verdict, n, all) =>
      `${words}: ${label}, ${score === null ? '' : `Konfidenz ${percent(score)}, `}${verdict}, Nennung ${number(n)} von ${number(all)}`,
  },

  review: {
    title: 'Prüfung',
    verdicts: {
      undecided: 'Offen',
      accepted: '✓ Angenommen',
      rejected: '× Abgelehnt',
      added: '+ Von Ihnen hinzugefügt',
      never: '× Diese Wörter werden nie markiert',
    },
    accept: 'Annehmen',
    reject: 'Ablehnen',
    undecide: 'Auf offen setzen',
    removeAdded: 'Zurücknehmen',
    allow: 'Diese Wörter wieder markieren',
    changeLabel: 'Label ändern',
    advance: 'Weiter zur nächsten offenen',
    more: 'Alle mit denselben Wörtern',
    alike: 'Auf alle gleichen anwenden\u00a0…',
    neverAs: (label) => `Nie mehr als „${label}“ markieren`,
    neverAtAll: 'Nie mehr markieren',
    neverHint: (words) => `„${words}“ bleibt dann in jedem Dokument unmarkiert.`,
    neverDone: (words, label) =>
      label === null ? `„${words}“ wird nie mehr markiert.` : `„${words}“ wird nie mehr als „${label}“ markiert.`,
    startHandle: 'Anfang der Nennung: ziehen oder mit den Pfeiltasten verschieben',
    endHandle: 'Ende der Nennung: ziehen oder mit den Pfeiltasten verschieben',
    markAs: 'Auswahl markieren als',
    otherLabel: 'Anderes Label',
    searchLabel: 'Label',
    labelOf: (words) => `Label von „${excerpt(words)}“`,
    currentLabel: 'aktuell',
    useNew: (name) => `Neues Label „${name}“`,
    filters: 'Was angezeigt wird',
    onlyUndecided: 'Nur offene',
    onlyUncertain: (n) => `Nur unsichere, unter ${percent(n / 100)}`,
    uncertainBelow: 'Unsicher unter',
    showRejected: 'Abgelehnte anzeigen',
    bulk: {
      accept: (n) => `Angezeigte annehmen (${number(n)})`,
      reject: (n) => `Angezeigte ablehnen (${number(n)})`,
    },
    bulkExplain: 'Das sind die offenen Nennungen, die mit den aktuellen Filtern angezeigt werden.',
    bulkDone: (kind, n) => `${mentions(n)} ${kind === 'accept' ? 'angenommen' : 'abgelehnt'}.`,
    undoable: 'Lässt sich rückgängig machen.',
    firstPlaces: 'Die ersten Stellen',
    alikeTitle: (words) => `Alle Stellen mit „${excerpt(words)}“`,
    what: 'Aktion',
    where: 'Wo',
    newLabel: 'Neues Label',
    alikeKinds: { accept: 'Annehmen', reject: 'Ablehnen', add: 'Fehlende markieren', relabel: 'Label ändern' },
    alikeHint: {
      accept: 'Nimmt die Nennungen mit diesen Wörtern unter diesem Label an.',
      reject: 'Lehnt die Nennungen mit diesen Wörtern unter diesem Label ab.',
      add: 'Fügt dieses Label überall hinzu, wo diese Wörter ohne es stehen.',
      relabel: 'Gibt den Nennungen mit diesen Wörtern ein anderes Label.',
    },
    scopes: { document: 'Dieses Dokument', corpus: 'Alle Dokumente' },
    counting: 'Wird gezählt\u00a0…',
    reach: mentionsIn,
    apply: 'Anwenden',
    alikeDone: (found, within) => `${mentionsIn(found, within)} geändert.`,
    redo: 'Wiederholen',
    laterSteps: 'Inzwischen wurde etwas anderes geändert; Strg+Z macht Schritt für Schritt rückgängig.',
    nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
    nothingToRedo: 'Es gibt nichts zu wiederholen.',
    undone: (step) => `Rückgängig gemacht: ${stepWords(step)}`,
    redone: (step) => `Wiederholt: ${stepWords(step)}`,
  },

  compare: {
    button: 'Auswertungen vergleichen',
    title: 'Auswertungen vergleichen',
    close: 'Vergleich schließen',
    tooFew:
      'Von diesem Dokument gibt es erst eine abgeschlossene Auswertung. Werten Sie es erneut aus, um zwei zu vergleichen.',
    sides: { before: 'Vorher', after: 'Nachher' },
    run: (run) =>
      `${run.labelSet} · ${run.finishedAt === null ? '' : `${dayAndTime(new Date(run.finishedAt))} · `}${mentions(run.mentions)}`,
    draw: 'Unterschiede im Text anzeigen',
    drawHint: 'Neue sind durchgezogen mit +, entfallene gestrichelt mit −.',
    comparing: 'Wird verglichen\u00a0…',
    figures: 'Zahlen nach Label',
    sum: (same, changes) => `${number(same)} gleich, ${count(changes, 'Unterschied', 'Unterschiede')}.`,
    columns: ['Label', 'Vorher', 'Nachher', 'Neu', 'Entfallen', 'Geändert', 'Gleich'],
    kinds: { added: '+ neu', lost: '− entfallen', label: 'Label', bounds: 'Grenzen' },
    relabelled: (words, before, after) => `${words}: ${before} → ${after}`,
    resized: (before, after) => `${before} → ${after}`,
  },

  shortcuts: {
    button: 'Tastenkürzel',
    title: 'Tastenkürzel',
    keys: [
      { keys: ['→', 'n'], does: 'Nächste Nennung' },
      { keys: ['←', 'p'], does: 'Vorherige Nennung' },
      { keys: ['⇧ n'], does: 'Nächste unsichere Nennung' },
      { keys: ['a', 'Eingabe'], does: 'Annehmen' },
      { keys: ['x', 'Entf'], does: 'Ablehnen' },
      { keys: ['u'], does: 'Auf offen setzen' },
      { keys: ['1–9', 'b…'], does: 'Label mit dieser Taste zuweisen, auch ausgewähltem Text' },
      { keys: ['e', 'F2'], does: 'Label aus einer Liste wählen' },
      { keys: ['⇧ →', '⇧ ←'], does: 'Ende um ein Wort verschieben' },
      { keys: ['Alt ⇧ →', 'Alt ⇧ ←'], does: 'Anfang um ein Wort verschieben' },
      { keys: ['Strg z'], does: 'Letzten Schritt der Prüfung rückgängig machen' },
      { keys: ['Strg y', 'Strg ⇧ z'], does: 'Wiederholen' },
      { keys: ['Esc'], does: 'Auswahl aufheben' },
      { keys: ['l'], does: 'Labelnamen im Text ein- oder ausblenden' },
      { keys: ['?'], does: 'Diese Liste' },
    ],
  },

  latency: {
    title: 'Latenz',
    soon: 'Die ersten Zahlen erscheinen, sobald der erste Teil des Dokuments ausgewertet ist.',
    nothing:
      'Noch nichts gemessen. Werten Sie das Dokument aus, um zu sehen, wie viel Zeit das auf diesem Computer kostet.',
    total: 'Gesamt',
    speed: 'Geschwindigkeit',
    perSecond: (n) => `${number(n)} Token/s`,
    tokens: 'Token',
    forwards: 'Modellaufrufe',
    windows: 'Fenster',
    machine: (model, version, provider, n) =>
      `Gemessen auf diesem Computer: ${model} ${version} mit ${providerName(provider)}${onThreads(n)}.`,
    counting: 'Zählen (Schritt 1)',
    writing: 'Schreiben (Schritt 2)',
    shared: 'Lesen des Dokuments (für alle Labels gemeinsam)',
    document: 'Dokument',
    showAll: (n) => `Alle ${labels(n)} anzeigen`,
    numbers: 'Zahlen',
    columns: ['Label', 'Zählen, ms', 'Zählen, Token', 'Schreiben, ms', 'Schreiben, Token', 'Behaltene Nennungen'],
    steps: 'Schritt 1 und 2 insgesamt',
    other: (n) => `+ ${ms(n)} für alles andere`,
    copy: 'Tabelle kopieren',
    copied: 'Die Tabelle ist in der Zwischenablage.',
    notCopied: 'Die Zwischenablage ist nicht verfügbar. Wählen Sie die Tabelle aus und kopieren Sie sie.',
    explain:
      'Das Dokument wird einmal für alle Labels gelesen. Danach werden alle Labels gemeinsam gezählt (Schritt 1) und alle Nennungen gemeinsam geschrieben (Schritt 2). Der Balken eines Labels zeigt seinen Anteil an dieser Zeit, gemessen an seinen Token und summiert über die Fenster des Dokuments.',
    comparison: {
      title: 'Dieser Computer',
      measure: 'Parallel und sequenziell im Vergleich messen',
      again: 'Erneut messen',
      explain:
        'Misst, wie lange andere Verfahren auf diesem Computer für den Anfang dieses Dokuments brauchen: dasselbe Modell, derselbe Prozessor, jedes mehrmals im Wechsel. Das kann einige Minuten dauern; Dokumente, die währenddessen hinzukommen, haben Vorrang und beenden die Messung.',
      starting: 'Wird vorbereitet\u00a0…',
      measuring: 'Wird gemessen\u00a0…',
      measured: 'Gemessen.',
      progress: 'Fortschritt des Vergleichs',
      progressOf: (done, of) => `${number(done)} von ${number(of)}`,
      columns: [
        'Verfahren',
        'Median, ms',
        'Interquartilsbereich, ms',
        'Token auf einmal',
        'Token einzeln',
        'Modellaufrufe',
        'Vielfaches der Zeit dieses Programms',
      ],
      methods: {
        aug: 'AutoReg augmented',
        struct: 'AutoReg structured',
        batch: 'PaDeLLM wie veröffentlicht, ein Batch',
        multi: 'PaDeLLM wie veröffentlicht, ein Computer je Sequenz',
        ours: 'Dieses Programm',
      },
      range: (first, third) => `${decimal(first)}–${decimal(third)}`,
      times: (n) => `${decimal(n)}×`,
      read: (of) =>
        `Gelesen: ${of.characters < of.charactersAll ? `die ersten ${number(of.characters)} von ${characters(of.charactersAll)}` : 'das ganze Dokument'} (${tokens(of.comparison.textTokens)}) für ${labels(of.labels)}, mit ${count(of.comparison.mentions, 'zu schreibenden Nennung', 'zu schreibenden Nennungen')}: ${number(of.rounds)}-mal mit jedem Verfahren, insgesamt ${duration(of.seconds)}.`,
      forced:
        'Die sequenziellen Verfahren müssen die Antwort schreiben, die dieses Programm gefunden hat, denn das mitgelieferte Modell wurde nicht auf ihre Form trainiert: Nur ihre Zeit zählt. „Ein Computer je Sequenz“ zählt allein die langsamste Sequenz, als hätte jede ihren eigenen Computer.',
      copy: 'Als Markdown kopieren',
    },
  },

  labelSets: {
    title: 'Label-Sets',
    explain: 'Wonach gesucht wird: Ihre eigenen Begriffe, in Ihren Worten.',
    create: 'Neues Label-Set',
    newName: 'Neues Label-Set',
    name: 'Name des Label-Sets',
    import: 'Importieren',
    importInput: 'Label-Set-Datei',
    notImported: (file, message) => `${file} wurde nicht importiert: ${message}`,
    starter: 'mitgeliefert',
    noLabels: 'noch keine Labels',
    inUse: 'Standard',
    use: 'Als Standard verwenden',
    duplicate: (name) => `${name} duplizieren`,
    export: (name) => `${name} exportieren`,
    exportFile: 'Exportieren',
    remove: (name) => `${name} entfernen`,
    removeThis: 'Entfernen',
    removed: (name) => `Label-Set „${name}“ entfernt.`,
    gone: 'Dieses Label-Set ist nicht mehr vorhanden.',
    showAll: 'Alle Label-Sets',
    advice:
      'Ein Label ist ein Begriff wie „Person“, „Vertragsbeginn“ oder „Dosierung“. Die Beschreibung ist eine Notiz für Sie.',
    save: { saved: 'Gespeichert', saving: 'Wird gespeichert\u00a0…', blocked: 'Nicht gespeichert: siehe unten' },
    addLabel: 'Labels hinzufügen',
    addExample: 'Ein Label eingeben oder eine Liste mit einem je Zeile einfügen',
    addCount: (n) => (n > 1 ? `${number(n)} hinzufügen` : 'Hinzufügen'),
    emptySet:
      'Noch keine Labels. Geben Sie oben ein, wonach Sie suchen, zum Beispiel „Vertragspartei“, „Geldbetrag“ oder „Frist“.',
    unnamed: 'Label ohne Namen',
    phrase: 'Label',
    description: 'Beschreibung (optional)',
    descriptionOf: (name) => `Beschreibung von ${name}`,
    colourOf: (name) => `Farbe von ${name}`,
    drag: 'Zum Sortieren ziehen',
    up: (name) => `${name} nach oben verschieben`,
    down: (name) => `${name} nach unten verschieben`,
    removeLabel: (name) => `${name} entfernen`,
    labelRemoved: (name) => `Label „${name}“ entfernt.`,
    tryOut: {
      title: 'Ausprobieren',
      text: 'Absatz zum Ausprobieren der Labels',
      example: 'Absatz einfügen oder eingeben: Seine Nennungen werden währenddessen markiert.',
      noLabels: 'Fügen Sie zuerst ein Label hinzu.',
      waiting: 'Wird ausgewertet\u00a0…',
      result: (n, milliseconds) => `${mentions(n)} in ${ms(milliseconds)}`,
      tooMany: (most) => `Nur die ersten ${labels(most)} werden ausprobiert.`,
      output: 'Der Absatz mit seinen Nennungen',
    },
    problems: {
      empty: 'Ein Label braucht einen Namen.',
      double: 'Ein anderes Label hat denselben Namen.',
      long: 'Ein Label hat höchstens 120 Zeichen.',
    },
  },

  exports: {
    button: 'Exportieren',
    title: 'Exportieren',
    format: 'Format',
    formats: {
      csv: { name: 'CSV', readers: 'Excel, LibreOffice, Numbers, R, pandas' },
      json: { name: 'JSON', readers: 'Programme, auch dieses: alles, was da ist' },
      html: { name: 'HTML-Bericht', readers: 'Menschen: eine Seite zum Lesen, Drucken oder Versenden' },
      spacy: { name: 'spaCy', readers: 'spaCy und Prodigy, zum Trainieren' },
      'label-studio': { name: 'Label Studio', readers: 'Label Studio, zum Prüfen und Korrigieren' },
      brat: { name: 'brat', readers: 'brat und die meisten Werkzeuge für annotierte Korpora' },
      conll: { name: 'CoNLL-2003', readers: 'Programme, die Tagger trainieren: Flair, spaCy, NLTK' },
      'web-annotation': { name: 'Web Annotation', readers: 'Recogito und andere nach dem W3C-Standard' },
    },
    holds: {
      csv: 'Eine Zeile je Nennung, mit ihrer Position in UTF-16-Codeeinheiten. Ohne die Texte, das Label-Set und Angaben zur Auswertung.',
      'csv-documents':
        'Eine Zeile je Dokument: für jedes Label, wie viele Nennungen und welche. Ohne Positionen und Konfidenz.',
      json: 'Texte, Label-Set, Modell, Angaben zur Auswertung und alle Nennungen mit Positionen in UTF-16-Codeeinheiten und in Zeichen.',
      jsonl: 'Dasselbe wie ein JSON-Objekt, aber ein Dokument je Zeile, für große Bibliotheken.',
      html: 'Alles auf einer Seite, auch ohne dieses Programm lesbar: Texte mit farbigen Nennungen, Legende und Tabellen. Lässt sich nicht wieder importieren.',
      spacy: 'Texte und alle Nennungen, Positionen in Zeichen. Ohne das Label-Set und Angaben zur Auswertung.',
      'label-studio':
        'Texte, Nennungen als Vorhersagen, und was Sie geprüft haben, als Annotationen; Positionen in Zeichen. Ohne Angaben zur Auswertung.',
      brat: 'Je Dokument eine .txt- und eine .ann-Datei, Positionen in Zeichen, Konfidenz als Notizen. Leerzeichen in Labels werden zu „_“.',
      conll:
        'Ein Token je Zeile. Ein Token hat ein Label: Von überlappenden Nennungen wird die sicherste geschrieben. Ohne Konfidenz.',
      'web-annotation':
        'Eine Annotation je Nennung, mit ihrer Position in Zeichen und ihren Wörtern samt deren Umgebung.',
    },
    rows: 'Eine Zeile ist',
    rowsOf: { mention: 'eine Nennung', document: 'ein Dokument' },
    separator: 'Trennzeichen',
    separators: { comma: 'Komma', semicolon: 'Semikolon' },
    layout: 'Aufbau',
    layouts: { one: 'Ein Objekt', lines: 'Ein Dokument je Zeile' },
    companions: {
      spacy: { label: 'Mit einem Skript für DocBin', hint: 'Es erzeugt die Datei, die „spacy train“ liest.' },
      'label-studio': {
        label: 'Mit der Labeling-Konfiguration',
        hint: 'Fügen Sie sie in die Einstellungen des Projekts ein.',
      },
      brat: {
        label: 'Mit der Konfiguration für brat',
        hint: 'Labels, wie sie hier geschrieben sind, und ihre Farben.',
      },
      conll: { label: 'Mit den Texten', hint: 'Nötig, um genaue Positionen zurückzugewinnen.' },
      'web-annotation': { label: 'Mit den Texten', hint: 'Die Annotationen verweisen darauf.' },
    },
    scope: 'Dokumente',
    scopes: {
      document: 'Dieses',
      selected: (n) => `Ausgewählte (${number(n)})`,
      all: (n) => `Alle (${number(n)})`,
    },
    confidence: 'Konfidenz',
    bom: 'Bytereihenfolge-Marke (BOM)',
    bomHint: 'Einschalten, wenn Excel seltsame Zeichen anzeigt.',
    reviewedOnly: 'Nur geprüfte',
    reviewedOnlyHint: 'Nennungen, die Sie angenommen, korrigiert oder hinzugefügt haben.',
    labels: 'Labels',
    allLabels: (n) => (n === 1 ? labels(n) : `Alle ${labels(n)}`),
    someLabels: (n, all) => `${number(n)} von ${labels(all)}`,
    pickAll: 'Alle',
    pickNone: 'Keine',
    preview: 'Vorschau',
    previewOf: (file) => `Vorschau von ${file}`,
    inside: (n) => `${files(n)} in der ZIP-Datei`,
    noFiles: 'Es gibt nichts zu schreiben: Keines dieser Dokumente wurde bisher ausgewertet.',
    emptyFile: 'Diese Datei ist leer.',
    losses: (n) =>
      `${mentions(n)} ${n === 1 ? 'passt' : 'passen'} nicht unverändert in dieses Format, siehe not-expressed.csv`,
    blanks: '(Leerzeichen)',
    lossReasons: {
      overlap: 'überlappt mit einer sichereren Nennung, ausgelassen',
      trimmed: 'ohne die Leerzeichen am Rand geschrieben',
      blank: 'besteht nur aus Leerzeichen, ausgelassen',
    },
    writing: 'Vorschau wird erstellt\u00a0…',
    saving: 'Datei wird geschrieben\u00a0…',
    sum: mentionsIn,
    dragOut: 'Datei herausziehen',
    save: (format) => `${format} speichern`,
  },

  about: {
    runsIn: 'Läuft in',
    cardButton: 'Modellkarte',
    card: 'Modellkarte',
    licencesButton: 'Lizenzen',
    licences: 'Lizenzen',
    licencesHint:
      'Woraus das Programm besteht und was es mitbringt. Öffnen Sie einen Eintrag, um die ganze Lizenz zu lesen.',
    search: 'Nach Name oder Lizenz suchen',
    found: (n, all) =>
      n === 0
        ? 'Keine passende Lizenz.'
        : n === all
          ? count(all, 'Eintrag', 'Einträge')
          : `${number(n)} von ${number(all)}`,
  },

  settings: {
    title: 'Einstellungen',
    explain: 'Änderungen gelten sofort.',
    language: 'Sprache',
    languageOf: 'Sprache der Oberfläche',
    languageSystem: 'Wie das System',
    languages: { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', zh: '中文' },
    nevers: 'Nie markieren',
    neversHint: 'Wörter, die auf Ihren Wunsch in keinem Dokument markiert werden.',
    noNevers:
      'Noch keine. Wählen Sie in einem Dokument „Nie mehr markieren“ bei einer Nennung, die überall falsch ist.',
    neverAny: 'unter keinem Label',
    allow: 'Wieder zulassen',
    allowOne: (text) => `„${text}“ wieder zulassen`,
    allowed: (text) => `„${text}“ darf wieder markiert werden.`,
    backup: 'Sicherungen',
    backupHint:
      'Dokumente, Label-Sets, Auswertungen und Entscheidungen in einer Datei. Um sie wiederherzustellen, ersetzen Sie damit library.sqlite.',
    backupWrite: 'Sicherung erstellen',
    backupWriting: 'Wird erstellt\u00a0…',
    backupDone: (n) => `Erstellt, ${bytes(n)}:`,
    engine: 'Prozessor',
    inUse: (provider, n, loadMs) =>
      `In Verwendung: ${providerName(provider)}${onThreads(n)}. Das Modell wurde in ${decimal(loadMs / 1_000)} s geladen.`,
    processor: 'Dokumente auswerten mit',
    providers: {
      auto: { label: 'Automatisch', hint: 'Was auf diesem Computer am schnellsten funktioniert.' },
      cpu: { label: 'CPU', hint: 'Funktioniert überall.' },
      cuda: { label: 'NVIDIA-Grafik (CUDA)', hint: 'Linux, mit NVIDIA-Karte und Treiber.' },
      dml: { label: 'DirectML', hint: 'Windows, jede Grafikkarte.' },
      webgpu: { label: 'WebGPU', hint: 'Grafikkarte über WebGPU.' },
      coreml: { label: 'Core ML', hint: 'Macs mit Apple-Chip.' },
    },
    threads: 'CPU-Threads',
    threadsHint: '0 verwendet so viele, wie dieser Computer Kerne hat.',
    reading: 'Auswertung',
    readingHint: 'Gilt für Auswertungen, die ab jetzt beginnen.',
    threshold: 'Mindestkonfidenz in %',
    thresholdHint:
      'Nennungen darunter werden nicht gespeichert. Ein niedriger Wert findet mehr, ein hoher macht weniger Fehler.',
    allOccurrences: 'Jedes Vorkommen markieren',
    allOccurrencesHint: 'Eine einmal gefundene Nennung wird überall markiert, wo dieselben Wörter im Dokument stehen.',
    rule: 'Auswahl der Nennungen',
    rules: {
      marginal: {
        label: 'Alle Möglichkeiten abwägen',
        hint: 'Summiert alle Weisen, auf die eine Nennung vorkommen kann. Empfohlen.',
      },
      paper: {
        label: 'Zuerst zählen',
        hint: 'Legt fest, wie viele es sind, und nimmt dann so viele, wie in der Veröffentlichung zu PaDeLLM.',
      },
    },
    dedup: 'Bei überlappenden Nennungen',
    dedups: {
      paper: { label: 'Die wahrscheinlichste behalten', hint: 'Jede Stelle hat ein Label.' },
      nested: {
        label: 'Verschiedene Labels behalten',
        hint: 'Eine Stadt im Namen einer Universität bleibt auch eine Stadt.',
      },
      off: { label: 'Alle behalten', hint: 'Um genau zu sehen, was das Modell annimmt.' },
    },
    window: 'Fenster in Token',
    windowHint:
      'Wie viel Text auf einmal gelesen wird; ein Token entspricht etwa vier Buchstaben. Ein längeres Fenster erfasst mehr Kontext und braucht mehr Zeit.',
    overlap: 'Überlappung in Token',
    overlapHint: 'Wie viel von einem Fenster das nächste noch einmal liest, damit an seinem Rand nichts verloren geht.',
    model: 'Modell',
    noModel: 'Kein Modell installiert.',
    modelName: 'Name',
    licence: 'Lizenz',
    origin: 'Herkunft',
    size: 'Größe',
    evaluation: 'Ergebnisse in öffentlichen Tests',
    evaluationColumns: ['Test', 'Datensätze', 'F1, %'],
    about: 'Über das Programm',
    version: 'Version',
    dataFolder: 'Datenordner',
  },
};
