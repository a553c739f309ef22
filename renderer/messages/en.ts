// Every word of the interface in English. The same words everywhere: document, label, label set, mention, run, confidence.
import type { Age, Span } from '../core/ages.ts';

const locale = 'en';
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const tickFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });

const number = (n: number): string => whole.format(n);
const decimal = (n: number): string => oneDecimal.format(n);
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const ms = (n: number): string => (n < 100 ? `${decimal(n)} ms` : `${number(n)} ms`);

function bytes(n: number): string {
  if (n < 1_024) return count(n, 'byte', 'bytes');
  if (n < 1_024 ** 2) return `${number(n / 1_024)} KB`;
  return `${number(n / 1_024 ** 2)} MB`;
}

function age(of: Age): string {
  switch (of.unit) {
    case 'now':
      return 'just now';
    case 'minutes':
      return `${of.count} min ago`;
    case 'today':
      return `today, ${time.format(of.date)}`;
    case 'yesterday':
      return `yesterday, ${time.format(of.date)}`;
    case 'date':
      return date.format(of.date);
  }
}

const spanUnits = { seconds: 's', minutes: 'min', hours: 'h' } as const;
const left = (span: Span): string => `about ${span.count} ${spanUnits[span.unit]} left`;

const providerNames: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  cuda: 'NVIDIA graphics (CUDA)',
  dml: 'graphics (DirectML)',
  webgpu: 'graphics (WebGPU)',
  coreml: 'Apple Core ML',
};
const providerName = (provider: string): string => providerNames[provider] ?? provider;
const methodNames: Readonly<Partial<Record<string, string>>> = {
  aug: 'AutoReg augmented',
  struct: 'AutoReg structured',
  batch: 'PaDeLLM as published, one batch',
  multi: 'PaDeLLM as published, one machine a sequence',
  ours: 'This program',
};
const duration = (seconds: number): string => (seconds < 90 ? `${number(seconds)} s` : `${decimal(seconds / 60)} min`);
const windowOf = (done: number, all: number): string =>
  all > 0 ? `part ${number(done)} of ${number(all)}` : 'starting';

export const en = {
  appName: 'PaDeLLM Desktop',
  number,
  decimal,
  percent,
  ms,
  bytes,
  age,
  left,
  tick: (n: number) => `${tickFormat.format(n)} ms`,
  f1: (n: number) => oneDecimal.format(n <= 1 ? n * 100 : n),
  dateTime: (of: Date) => dateTime.format(of),
  characters: (n: number) => count(n, 'character', 'characters'),
  documents: (n: number) => count(n, 'document', 'documents'),
  labels: (n: number) => count(n, 'label', 'labels'),
  times: (n: number) => `${number(n)}×`,
  andMore: (n: number) => `and ${number(n)} more`,
  loading: 'Loading…',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  undo: 'Undo',
  notices: 'Notices',

  connection: {
    stopped: 'The program has stopped. Start it again.',
    refused: (status: number) =>
      `The program did not accept the request (${status}). Open the app by the address that it printed when it started.`,
  },

  nav: { title: 'Main', library: 'Library', document: 'Document', labelSets: 'Label sets', settings: 'Settings' },

  engine: {
    loading: 'Loading the model…',
    failed: 'The model did not load',
    ready: 'Ready',
    busy: (n: number) => `Reading, ${count(n, 'document', 'documents')} to go`,
    on: (provider: string, threads: number, isFallback: boolean) =>
      `${providerName(provider)}${provider === 'cpu' && threads > 0 ? `, ${count(threads, 'thread', 'threads')}` : ''}${isFallback ? ' (fallback)' : ''}`,
  },

  library: {
    title: 'Library',
    firstTitle: 'Drop your documents here',
    firstSentence:
      'Drop text or Markdown files, or whole folders, and see the names, dates and amounts in them marked.',
    lookedFor: 'What is looked for',
    private: 'Everything stays on this computer.',
    newDocuments: 'Label set for new documents',
    search: 'Search by name',
    noneFound: (search: string) => `No document’s name contains “${search}”.`,
    selectAll: 'Select all documents',
    select: (name: string) => `Select ${name}`,
    about: (labelSet: string | null, length: number) =>
      `${labelSet === null ? '' : `${labelSet} · `}${count(length, 'character', 'characters')}`,
    columns: { name: 'Name', status: 'Found', added: 'Added', actions: 'Actions' },
    cancelOne: (name: string) => `Stop reading ${name}`,
    removeOne: (name: string) => `Remove ${name}`,
    removed: (n: number) => `${count(n, 'document', 'documents')} removed.`,
  },

  add: {
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose folder',
    paste: 'Paste text',
    sample: 'Try the sample',
    filesInput: 'Files to add',
    folderInput: 'Folder to add',
    dropHere: 'Drop to add to the library',
    progress: (done: number, all: number) => `Adding files: ${number(done)} of ${number(all)}`,
    added: (n: number) => `${count(n, 'document', 'documents')} added.`,
    notAdded: (n: number) => `${count(n, 'file was', 'files were')} not added`,
    open: 'Open it',
    refusedOne: (name: string, message: string) => (message.includes(name) ? message : `${name}: ${message}`),
    knownOne: (name: string) => `“${name}” is in the library already.`,
    tooLarge: (most: number) => `The file is larger than ${bytes(most)}; split it and add the parts.`,
    unreadable: 'The file cannot be read; check that it still exists and that you may open it.',
    unreadableDrop: 'The dropped files cannot be read; check that they still exist and that you may open them.',
  },

  paste: {
    title: 'Paste text',
    text: 'Text',
    name: 'Name (optional)',
    unnamed: 'Pasted text',
    hint: 'Ctrl+Enter adds the text.',
    add: 'Add',
  },

  status: {
    none: 'Not read yet',
    queued: 'Waiting',
    running: (done: number, all: number) => `Reading, ${windowOf(done, all)}`,
    progressOf: (name: string) => `Progress of ${name}`,
    done: 'Done',
    nothingFound: 'No mentions found',
    cancelled: 'Cancelled',
    failed: 'Reading failed; run it again.',
  },

  queue: {
    title: 'Queue',
    progress: 'Progress of the queue',
    starting: 'Starting…',
    reading: (name: string) => `Reading “${name}”`,
    waiting: (n: number) => `${number(n)} waiting`,
    cancel: 'Cancel all',
  },

  selection: {
    title: 'Selected documents',
    count: (n: number) => `${number(n)} selected`,
    remove: 'Remove',
    clear: 'Clear selection',
  },

  runAgain: {
    button: 'Run again',
    title: (n: number) => (n === 1 ? 'Run again' : `Run ${number(n)} documents again`),
    explain: 'Choose the label set to look for. The new result takes the place of the one shown.',
    sets: 'Label sets',
    editSets: 'Edit label sets',
    start: 'Run',
  },

  document: {
    title: 'Document',
    back: 'Back to the library',
    views: 'Views',
    tabs: { text: 'Text', latency: 'Latency' },
    text: 'Text of the document',
    cancel: 'Stop',
    progress: 'Progress of the run',
    queued: (set: string) => `${set} · waiting for its turn`,
    running: (set: string, done: number, all: number) => `${set} · reading, ${windowOf(done, all)}`,
    cancelled: (set: string, n: number) => `${set} · cancelled, ${count(n, 'mention', 'mentions')} until then`,
    done: (set: string, n: number, coverage: number | null) =>
      `${set} · ${count(n, 'mention', 'mentions')}${coverage !== null && coverage < 0.9995 ? ` · ${oneDecimal.format(coverage * 100)}% of the text was read` : ''}`,
  },

  legend: {
    title: 'Legend',
    labels: 'Labels',
    confidence: 'Confidence',
    atLeast: (n: number) => (n === 0 ? 'all' : `${n}% or more`),
    hides: (hidden: number, all: number) =>
      all === 0
        ? 'No mentions yet'
        : hidden === 0
          ? 'Hides nothing'
          : `Hides ${number(hidden)} of ${count(all, 'mention', 'mentions')}`,
    showAll: 'Show all',
    show: (name: string) => `Show ${name}`,
    hide: (name: string) => `Hide ${name}`,
    solo: (name: string) => `Show only ${name}`,
    tags: 'Label names in the text',
  },

  details: {
    title: 'Details',
    inThis: 'Found here',
    teach: 'Click a mention, or press → to go through them.',
    coming: 'Mentions appear here while the document is read.',
    none: 'Nothing was found. Try other labels, or a lower threshold in the settings, and run again.',
    allHidden: 'All mentions are hidden. Lower the confidence or show labels again.',
    nth: (n: number, all: number) => `Mention ${number(n)} of ${number(all)}`,
    previous: 'Previous mention',
    next: 'Next mention',
    deselect: 'Close details',
    confidence: 'Confidence',
    origin: 'How',
    origins: { found: 'Found', repeated: 'Repeated' },
    originHint: {
      found: 'The model named this place.',
      repeated: 'The same words were found elsewhere in the document.',
    },
    position: 'Position',
    characters: (start: number, end: number) => `Characters ${number(start)} to ${number(end)}`,
    overlapping: 'Also here',
    occurrences: (n: number) => (n === 0 ? 'No other place' : count(n, 'other place', 'other places')),
    spoken: (words: string, label: string, score: number, n: number, all: number) =>
      `${words}: ${label}, confidence ${percent(score)}, mention ${number(n)} of ${number(all)}`,
  },

  shortcuts: {
    button: 'Shortcuts',
    title: 'Keyboard shortcuts',
    keys: [
      { keys: ['→', 'n'], does: 'Next mention' },
      { keys: ['←', 'p'], does: 'Previous mention' },
      { keys: ['Esc'], does: 'Deselect' },
      { keys: ['l'], does: 'Label names in the text on or off' },
      { keys: ['?'], does: 'This list' },
    ],
  },

  latency: {
    title: 'Latency',
    soon: 'The first numbers appear when the first part of the document has been read.',
    nothing: 'Nothing was measured yet. Run the document to see what it costs on this computer.',
    total: 'Total',
    speed: 'Speed',
    perSecond: (n: number) => `${number(n)} tokens/s`,
    tokens: 'Tokens',
    forwards: 'Forwards',
    windows: 'Windows',
    machine: (model: string, version: string, provider: string, threads: number) =>
      `Measured on this computer: ${model} ${version} on ${providerName(provider)}${threads > 0 ? `, ${count(threads, 'thread', 'threads')}` : ''}.`,
    counting: 'Counting (step 1)',
    writing: 'Writing (step 2)',
    shared: 'Reading the document (shared by all labels)',
    document: 'Document',
    showAll: (n: number) => `Show all ${number(n)} labels`,
    numbers: 'The numbers',
    columns: ['Label', 'Counting, ms', 'Counting, tokens', 'Writing, ms', 'Writing, tokens', 'Mentions kept'],
    steps: 'Step 1 and step 2 in all',
    other: (n: number) => `+ ${ms(n)} around them`,
    copy: 'Copy table',
    copied: 'The table is on the clipboard.',
    notCopied: 'The clipboard is not available; select the table and copy it.',
    explain:
      'The document is read once for all labels. Then all labels are counted together (step 1) and all mentions are written together (step 2). A label’s bar is its share of that time, by its tokens, summed over the windows of the document.',
    comparison: {
      title: 'This machine',
      measure: 'Measure parallel against sequential',
      again: 'Measure again',
      explain:
        'Measures what other methods take for the beginning of this document on this computer: the same model, the same processor, several times each in turn. This can take some minutes; documents that are added meanwhile come first and end it.',
      starting: 'Getting ready…',
      measuring: 'Measuring…',
      measured: 'Measured.',
      progress: 'Progress of the comparison',
      progressOf: (done: number, of: number) => `${number(done)} of ${number(of)}`,
      columns: [
        'Method',
        'Median, ms',
        'Interquartile range, ms',
        'Tokens fed at once',
        'Tokens fed one by one',
        'Forwards',
        'Times as long as this program',
      ],
      methods: methodNames,
      range: (first: number, third: number) => `${decimal(first)}–${decimal(third)}`,
      times: (n: number) => `${decimal(n)}×`,
      read: (of: {
        readonly characters: number;
        readonly charactersAll: number;
        readonly labels: number;
        readonly rounds: number;
        readonly seconds: number;
        readonly comparison: { readonly textTokens: number; readonly mentions: number };
      }) =>
        `Read ${of.characters < of.charactersAll ? `the first ${number(of.characters)} of ${count(of.charactersAll, 'character', 'characters')}` : 'the whole document'} (${count(of.comparison.textTokens, 'token', 'tokens')}) for ${count(of.labels, 'label', 'labels')}, with ${count(of.comparison.mentions, 'mention', 'mentions')} to write: ${number(of.rounds)} times with each method, in ${duration(of.seconds)} altogether.`,
      forced:
        'The sequential methods are made to write the answer that this program found, since the bundled model was not trained to write it in their form: only their time counts. “One machine a sequence” counts the slowest sequence alone, as if each had a machine of its own.',
      copy: 'Copy as Markdown',
    },
  },

  labelSets: {
    title: 'Label sets',
    explain: 'What is looked for: phrases of your own, as you would say them.',
    create: 'New label set',
    newName: 'New label set',
    name: 'Name of the label set',
    import: 'Import',
    importInput: 'Label set file',
    notImported: (file: string, message: string) => `${file} was not imported: ${message}`,
    starter: 'starter set',
    noLabels: 'no labels yet',
    inUse: 'Used by default',
    use: 'Use by default',
    duplicate: (name: string) => `Duplicate ${name}`,
    export: (name: string) => `Export ${name}`,
    exportFile: 'Export',
    remove: (name: string) => `Remove ${name}`,
    removeThis: 'Remove',
    removed: (name: string) => `Label set “${name}” removed.`,
    gone: 'This label set does not exist any more.',
    showAll: 'All label sets',
    advice:
      'A label is a phrase such as “person”, “start date” or “medication dose”. The description is a note for you.',
    save: { saved: 'Saved', saving: 'Saving…', blocked: 'Not saved: see below' },
    addLabel: 'Add labels',
    addExample: 'One label, or paste a list with one on each line',
    addCount: (n: number) => (n > 1 ? `Add ${number(n)}` : 'Add'),
    emptySet: 'No labels yet. Type what you look for above, for example “party”, “amount of money” or “deadline”.',
    unnamed: 'label without a name',
    phrase: 'Label',
    description: 'Description (optional)',
    descriptionOf: (name: string) => `Description of ${name}`,
    colourOf: (name: string) => `Colour of ${name}`,
    drag: 'Drag to order',
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    removeLabel: (name: string) => `Remove ${name}`,
    labelRemoved: (name: string) => `Label “${name}” removed.`,
    problems: {
      empty: 'A label needs a name.',
      double: 'Another label has the same name.',
      long: 'A label has at most 120 characters.',
    },
  },

  exports: {
    button: 'Export',
    title: 'Export',
    format: 'Format',
    formats: {
      csv: { name: 'CSV', readers: 'Excel, LibreOffice, Numbers, R, pandas' },
      json: { name: 'JSON', readers: 'Programs, and this one: all there is' },
      html: { name: 'HTML report', readers: 'People: a page to read, print or send' },
      spacy: { name: 'spaCy', readers: 'spaCy and Prodigy, to train on' },
      'label-studio': { name: 'Label Studio', readers: 'Label Studio, to review and correct' },
      brat: { name: 'brat', readers: 'brat and most tools for annotated corpora' },
      conll: { name: 'CoNLL-2003', readers: 'Programs that train taggers: Flair, spaCy, NLTK' },
      'web-annotation': { name: 'Web Annotation', readers: 'Recogito and others that follow the W3C standard' },
    },
    holds: {
      csv: 'One row a mention, with its position in UTF-16 code units. Without the texts, the label set and how the run was made.',
      'csv-documents':
        'One row a document: for each label how many mentions, and which. Without positions and confidence.',
      json: 'Texts, label set, model, how the run was made, and all mentions with positions in UTF-16 code units and in characters.',
      jsonl: 'The same as one JSON object, but one document a line, for large libraries.',
      html: 'Everything on one page, also without this program: texts with coloured mentions, a legend and tables. It cannot be read back.',
      spacy: 'Texts and all mentions, positions in characters. Without the label set and how the run was made.',
      'label-studio':
        'Texts, mentions as predictions, and what you have reviewed as annotations; positions in characters. Without how the run was made.',
      brat: 'A .txt and an .ann file a document, positions in characters, confidence as notes. Blanks in labels become “_”.',
      conll:
        'One token a line. Tokens have one label: of overlapping mentions the surest is written. Without confidence.',
      'web-annotation':
        'One annotation a mention, with its position in characters and its words with their surroundings.',
    },
    rows: 'One row is',
    rowsOf: { mention: 'a mention', document: 'a document' },
    separator: 'Between cells',
    separators: { comma: 'Comma', semicolon: 'Semicolon' },
    layout: 'Layout',
    layouts: { one: 'One object', lines: 'One document a line' },
    companions: {
      spacy: { label: 'With a script for DocBin', hint: 'It makes the file that “spacy train” reads.' },
      'label-studio': { label: 'With the labelling setup', hint: 'Paste it into the project’s settings.' },
      brat: { label: 'With brat’s configuration', hint: 'Labels as they are written here, and their colours.' },
      conll: { label: 'With the texts', hint: 'They are needed to get exact positions back.' },
      'web-annotation': { label: 'With the texts', hint: 'The annotations point at them.' },
    },
    scope: 'Documents',
    scopes: {
      document: 'This one',
      selected: (n: number) => `Selected (${number(n)})`,
      all: (n: number) => `All (${number(n)})`,
    },
    confidence: 'Confidence',
    bom: 'Byte order mark',
    bomHint: 'Switch on if Excel shows strange characters.',
    reviewedOnly: 'Reviewed only',
    reviewedOnlyHint: 'Mentions that you have accepted, corrected or added.',
    labels: 'Labels',
    allLabels: (n: number) => `All ${count(n, 'label', 'labels')}`,
    someLabels: (n: number, all: number) => `${number(n)} of ${count(all, 'label', 'labels')}`,
    pickAll: 'All',
    pickNone: 'None',
    preview: 'Preview',
    previewOf: (file: string) => `Preview of ${file}`,
    inside: (n: number) => `${count(n, 'file', 'files')} in the zip`,
    noFiles: 'There is nothing to write: none of these documents has been read yet.',
    emptyFile: 'This file is empty.',
    losses: (n: number) =>
      `${count(n, 'mention does', 'mentions do')} not fit into this format as they are; they are listed in not-expressed.csv`,
    blanks: '(blanks)',
    lossReasons: {
      overlap: 'overlaps a surer mention, left out',
      trimmed: 'written without the blanks at its ends',
      blank: 'nothing but blanks, left out',
    },
    writing: 'Writing the preview…',
    saving: 'Writing the file…',
    sum: (mentions: number, documents: number) =>
      `${count(mentions, 'mention', 'mentions')} in ${count(documents, 'document', 'documents')}`,
    save: (format: string) => `Save ${format}`,
  },

  settings: {
    title: 'Settings',
    explain: 'Changes are kept at once.',
    engine: 'Processor',
    inUse: (provider: string, threads: number, loadMs: number) =>
      `In use: ${providerName(provider)}${threads > 0 ? `, ${count(threads, 'thread', 'threads')}` : ''}. The model loaded in ${decimal(loadMs / 1_000)} s.`,
    processor: 'Read documents with',
    providers: {
      auto: { label: 'Automatic', hint: 'The fastest that works on this computer.' },
      cpu: { label: 'CPU', hint: 'Works everywhere.' },
      cuda: { label: 'NVIDIA graphics (CUDA)', hint: 'Linux, with an NVIDIA card and its driver.' },
      dml: { label: 'DirectML', hint: 'Windows, any graphics card.' },
      webgpu: { label: 'WebGPU', hint: 'Graphics card by way of WebGPU.' },
      coreml: { label: 'Core ML', hint: 'Macs with Apple silicon.' },
    },
    threads: 'CPU threads',
    threadsHint: '0 uses as many as this computer has cores.',
    reading: 'Reading',
    readingHint: 'These hold for runs that start from now on.',
    threshold: 'Least confidence to keep, in %',
    thresholdHint: 'Mentions below it are not stored. Lower finds more, higher makes fewer mistakes.',
    allOccurrences: 'Mark every occurrence',
    allOccurrencesHint: 'A mention that was found once is marked wherever the same words stand in the document.',
    rule: 'How mentions are chosen',
    rules: {
      marginal: {
        label: 'Weigh all possibilities',
        hint: 'Adds up every way in which a mention may occur. Recommended.',
      },
      paper: {
        label: 'Count first',
        hint: 'Decides how many there are, then takes that many, as in the PaDeLLM paper.',
      },
    },
    dedup: 'Where mentions overlap',
    dedups: {
      paper: { label: 'Keep the likeliest', hint: 'Each place has one label.' },
      nested: { label: 'Keep different labels', hint: 'A city inside the name of a university stays a city, too.' },
      off: { label: 'Keep everything', hint: 'For looking closely at what the model thinks.' },
    },
    window: 'Window, in tokens',
    windowHint:
      'How much text is read at once; a token is about four letters. Longer sees more context and takes longer.',
    overlap: 'Overlap, in tokens',
    overlapHint: 'How much of one window the next reads again, so that nothing is lost at its edge.',
    model: 'Model',
    noModel: 'No model is installed.',
    modelName: 'Name',
    licence: 'Licence',
    origin: 'Origin',
    size: 'Size',
    evaluation: 'How well it did on public tests',
    evaluationColumns: ['Test', 'Records', 'F1, %'],
    about: 'About',
    version: 'Version',
    dataFolder: 'Data folder',
  },
};
