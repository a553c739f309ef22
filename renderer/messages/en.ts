// Every word of the interface in English. The same words everywhere: document, label, label set, mention, run, confidence.
import type { ReviewStep } from '../../electron/contract/index.ts';
import type { Age, Span } from '../core/ages.ts';
import { formatsFor } from './formats.ts';

const { number, decimal, fine, percent, ms, time, date, dayAndTime, dateTime } = formatsFor('en');
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
/** Never “100%” where it is not certain. */
const sure = (chance: number): string =>
  chance < 0.01 ? '<1%' : chance < 1 && chance > 0.99 ? '>99%' : percent(chance);
const excerpt = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);
const stepNames = {
  accept: 'accepted',
  reject: 'rejected',
  undecide: 'undecided again',
  relabel: 'label changed',
  resize: 'bounds changed',
  add: 'added',
  never: 'never tagged again',
  allow: 'tagged again',
  rename: 'label renamed',
} as const;

function stepWords({ kind, mentions, documents, text, label }: ReviewStep): string {
  const what = text === null ? count(mentions, 'mention', 'mentions') : `“${excerpt(text)}”`;
  const times = text !== null && mentions > 1 ? `, ${number(mentions)} times` : '';
  const where = documents > 1 ? ` in ${number(documents)} documents` : '';
  return `${kind === 'rename' && label !== null ? `“${label}”` : what} ${stepNames[kind]}${times}${where}`;
}

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
      return `today, ${time(of.date)}`;
    case 'yesterday':
      return `yesterday, ${time(of.date)}`;
    case 'date':
      return date(of.date);
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
  tick: (n: number) => `${fine(n)} ms`,
  f1: (n: number) => decimal(n <= 1 ? n * 100 : n),
  dateTime,
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

  nav: {
    title: 'Main',
    library: 'Library',
    document: 'Document',
    entities: 'Entities',
    comparison: 'Compare runs',
    labelSets: 'Label sets',
    settings: 'Settings',
  },

  engine: {
    loading: 'Loading the model…',
    failed: 'The model did not load',
    ready: 'Ready',
    busy: (n: number) => `Reading, ${count(n, 'document', 'documents')} to go`,
    paused: (n: number) => `Paused, ${count(n, 'document', 'documents')} to go`,
    on: (provider: string, threads: number, isFallback: boolean) =>
      `${providerName(provider)}${provider === 'cpu' && threads > 0 ? `, ${count(threads, 'thread', 'threads')}` : ''}${isFallback ? ' (fallback)' : ''}`,
  },

  library: {
    title: 'Library',
    firstTitle: 'Drop your documents here',
    firstSentence:
      'PDF, Word, e-mail, web pages, tables, plain text or whole folders: see the names, dates and amounts in them marked.',
    lookedFor: 'What is looked for',
    private: 'Everything stays on this computer.',
    newDocuments: 'Label set for new documents',
    search: 'Search names and texts',
    searchIn: 'Where to search',
    searchEverywhere: 'Names and texts',
    searchMentions: 'Only in mentions',
    searchMentionsOf: 'Only in mentions of',
    searchTexts: 'Search whole texts',
    searching: 'searching…',
    clearSearch: 'Clear the search',
    some: (n: number, all: number) => `${number(n)} of ${count(all, 'document', 'documents')}`,
    reviewed: (n: number, all: number) => (n >= all ? 'all reviewed' : `${number(n)} reviewed`),
    exportAll: 'Export all',
    noneFound: (search: string) => `Nothing was found for “${search}”.`,
    noneFiltered: 'No document passes these filters.',
    teachSearch:
      'All words must stand in a document or its name; “in quotes” they stand together. Case and accents do not count.',
    teachFilters: 'Take a filter away to see more.',
    filters: {
      title: 'Filters',
      button: (n: number) => (n === 0 ? 'Filters' : `Filters (${number(n)})`),
      any: 'Any',
      status: 'Status',
      statuses: {
        done: 'Read',
        waiting: 'Waiting or being read',
        failed: 'Failed',
        cancelled: 'Cancelled',
        none: 'Not read yet',
      },
      label: 'With mentions of',
      tally: (name: string, n: number) => `${name} (${number(n)})`,
      reviewed: 'Review',
      reviews: { none: 'Nothing reviewed', some: 'Partly reviewed', all: 'All reviewed' },
      confidence: 'Mean confidence',
      below: 'below',
      above: 'at least',
      percent: 'Per cent',
      confidenceOf: (side: 'below' | 'above', n: number) =>
        side === 'below' ? `Confidence below ${number(n)}%` : `Confidence at least ${number(n)}%`,
      added: 'Added',
      days: (n: number) => (n === 1 ? 'today' : `in the last ${number(n)} days`),
      range: 'between…',
      from: 'From',
      to: 'To',
      between: (from: Date | null, to: Date | null) =>
        [from === null ? null : `from ${date(from)}`, to === null ? null : `to ${date(to)}`]
          .filter((one) => one !== null)
          .join(' ') || 'any day',
      addedOf: (when: string) => `Added ${when}`,
      withLabel: (name: string) => `With ${name}`,
      tagged: (name: string) => `Tag ${name}`,
      active: 'Filters that are on',
      without: (filter: string) => `Remove the filter: ${filter}`,
      clear: 'Clear filters',
    },
    selectAll: 'Select all documents',
    select: (name: string) => `Select ${name}`,
    about: (labelSet: string | null, length: number) =>
      `${labelSet === null ? '' : `${labelSet} · `}${count(length, 'character', 'characters')}`,
    columns: {
      name: 'Name',
      status: 'Found',
      mentions: 'Mentions',
      confidence: 'Confidence',
      added: 'Added',
      actions: 'Actions',
    },
    cancelOne: (name: string) => `Stop reading ${name}`,
    removeOne: (name: string) => `Remove ${name}`,
    removed: (n: number) => `${count(n, 'document', 'documents')} removed.`,
  },

  tags: {
    title: 'Tags',
    button: 'Tag',
    titleOf: (n: number) => `Tags of ${count(n, 'document', 'documents')}`,
    add: 'New tag',
    addButton: 'Add',
    example: 'For example: draft, 2024, to check',
    teach: 'No tags yet. Type one above; documents can have several, and the list can be filtered by them.',
    onSome: 'on some',
    save: 'Save tags',
    changed: (n: number) => `Tags of ${count(n, 'document', 'documents')} changed.`,
    unchanged: 'The documents had these tags already.',
    more: (n: number) => `${number(n)} more`,
    fewer: 'Fewer',
  },

  bulk: {
    button: 'Review',
    title: 'Review many at once',
    explain: 'Decides on all mentions in these bounds that nobody has looked at yet. It can be undone in one step.',
    verdict: 'What to do',
    verdicts: { accepted: 'Accept', rejected: 'Reject' },
    confidence: 'Confidence',
    from: 'Confidence from',
    to: 'to',
    counting: 'Counting…',
    reach: (mentions: number, documents: number) =>
      `${count(mentions, 'mention', 'mentions')} in ${count(documents, 'document', 'documents')}`,
    apply: (verdict: 'accepted' | 'rejected'): string => (verdict === 'accepted' ? 'Accept them' : 'Reject them'),
    done: (verdict: 'accepted' | 'rejected', mentions: number, documents: number) =>
      `${count(mentions, 'mention', 'mentions')} ${verdict} in ${count(documents, 'document', 'documents')}.`,
    none: 'No undecided mention lies in these bounds.',
    examples: 'The first of them',
  },

  difference: {
    button: 'Compare runs',
    title: 'Compare runs',
    ofAll: 'The newest run of every document beside the one before it.',
    ofSome: (n: number) =>
      `The newest runs of ${count(n, 'selected document', 'selected documents')} beside those before.`,
    comparing: 'Comparing…',
    figures: 'Figures by label',
    none: 'None of these documents has been read twice.',
    teach: 'Run documents again, with other labels or settings, and see here what came and what went.',
    summary: (added: number, lost: number, changed: number, same: number) =>
      `${count(same, 'mention is', 'mentions are')} the same, ${number(changed)} changed, ${number(lost)} lost, ${number(added)} added.`,
    agreement: (share: number) => `The two agree on ${percent(share)}.`,
    without: (n: number) =>
      `${count(n, 'document has', 'documents have')} only one run, or none, and ${n === 1 ? 'is' : 'are'} left out.`,
    byLabel: 'By label',
    byDocument: 'By document',
    sum: 'All',
    columns: {
      label: 'Label',
      document: 'Document',
      bar: 'Shares',
      before: 'Before',
      after: 'After',
      added: 'Added',
      lost: 'Lost',
      changed: 'Changed',
      same: 'Same',
    },
  },

  entities: {
    title: 'Entities',
    explain: 'What all your documents speak of.',
    list: 'Entities',
    labels: 'Labels',
    allLabels: 'All labels',
    labelHint: (label: string, mentions: number, entities: number, documents: number) =>
      `${label}: ${count(mentions, 'mention', 'mentions')} of ${count(entities, 'entity', 'entities')} in ${count(documents, 'document', 'documents')}`,
    faces: { title: 'Show as', list: 'List', chart: 'Chart' },
    search: 'Search entities',
    confidence: 'Confidence',
    reviewedOnly: 'Reviewed only',
    count: (n: number) => count(n, 'entity', 'entities'),
    counting: 'Counting…',
    copy: 'Copy table',
    copyColumns: ['Entity', 'Label', 'Other forms', 'Mentions', 'Documents', 'Mean confidence', 'Reviewed'],
    columns: { text: 'Entity', count: 'Mentions', documents: 'Documents', confidence: 'Confidence' },
    byHand: 'by hand',
    empty: 'Entities appear here when documents have been read: the same words under the same label, from all of them.',
    toLibrary: 'Go to the library',
    noneFound: 'No entity passes this search and these filters.',
    clear: 'Clear search and filters',
    details: 'Places of the entity',
    sum: (mentions: number, documents: number) =>
      `${count(mentions, 'mention', 'mentions')} in ${count(documents, 'document', 'documents')}`,
    forms: (forms: string) => `Also written: ${forms}`,
    places: 'Places',
    placesOf: (n: number) => count(n, 'place', 'places'),
    morePlaces: (n: number) => `Show more (${number(n)} left)`,
    onPage: (name: string, page: number) => `${name}, page ${number(page)}`,
    companions: 'In the same documents',
    companionsHint: 'Near: within 200 characters of each other.',
    near: (n: number) => `near ${n === 1 ? 'once' : `${number(n)} times`}`,
    chart: {
      title: 'Labels over documents',
      explain: (n: number, all: number) =>
        `${n < all ? `The ${number(n)} of ${count(all, 'document', 'documents')} with most mentions` : count(n, 'document', 'documents')}; the stronger the colour of a cell, the more mentions.`,
      document: 'Document',
      all: 'All mentions',
      sum: 'All documents',
    },
  },

  add: {
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose folder',
    paste: 'Paste text',
    sample: 'Try the sample',
    filesInput: 'Files to add',
    folderInput: 'Folder to add',
    import: 'Import annotations',
    importHint: 'Mentions made with this program, Label Studio, brat, spaCy, CoNLL or Web Annotation tools',
    importInput: 'Annotations to import',
    imported: (n: number) => `${count(n, 'document', 'documents')} imported.`,
    notes: (n: number) => `${count(n, 'thing', 'things')} to know about the import`,
    tooManyToImport: (most: number) =>
      `At most ${number(most)} files can be imported at once; put them into a zip file.`,
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

  addOptions: {
    title: (n: number) => `Add ${count(n, 'file', 'files')}`,
    titleOne: (name: string) => `Add ${name}`,
    add: 'Add',
    import: 'Import',
    annotated: (n: number, all: number) =>
      all === 1 ? 'This file seems to hold mentions' : `${number(n)} of ${number(all)} files seem to hold mentions`,
    readings: {
      mentions: { label: 'Take over the mentions', hint: 'Texts with the mentions in them, as they were exported.' },
      documents: { label: 'Read as plain documents', hint: 'Only the texts; they are read with your label set.' },
    },
    column: 'Column with the text',
    columnAuto: 'The one with most words',
    columnHint: 'Each row becomes a document.',
    encoding: 'Encoding',
    encodingAuto: 'Found out from the file',
    parts: 'What is read',
    switches: {
      notes: { label: 'Footnotes and endnotes', hint: 'Behind the body of the text.' },
      headersAndFooters: { label: 'Headers and footers', hint: 'What stands on every page.' },
      comments: { label: 'Comments', hint: 'What reviewers wrote beside the text.' },
      attachments: { label: 'Attachments of mails', hint: 'Each becomes a document of its own.' },
    },
    standing: 'Reading options',
    standingHint: 'These hold for files that are added from now on. Each format takes what it knows.',
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
    doneOf: (done: number, all: number) => `${number(done)} of ${count(all, 'document', 'documents')} read`,
    part: (done: number, all: number) => windowOf(done, all),
    pause: 'Pause',
    paused: 'Paused',
    resume: 'Go on',
    resumeHint: 'Nothing is read until you go on.',
    cancel: 'Cancel all',
    finished: (n: number) => `${count(n, 'document has', 'documents have')} been read.`,
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
    tags: 'Tags',
    addTag: 'Add a tag',
    removeTag: (tag: string) => `Remove the tag ${tag}`,
    encoding: 'Read as',
    encodingHint: 'Choose another encoding if letters look wrong.',
    readAs: (encoding: string) => `Read as ${encoding}. This document takes the place of the one before.`,
    sameText: (encoding: string) => `Read as ${encoding}, the text is the same.`,
    fidelity: (n: number) => count(n, 'note on how the file was read', 'notes on how the file was read'),
    print: 'Print',
    cancel: 'Stop',
    progress: 'Progress of the run',
    queued: (set: string) => `${set} · waiting for its turn`,
    running: (set: string, done: number, all: number) => `${set} · reading, ${windowOf(done, all)}`,
    cancelled: (set: string, n: number) => `${set} · cancelled, ${count(n, 'mention', 'mentions')} until then`,
    done: (set: string, n: number, coverage: number | null) =>
      `${set} · ${count(n, 'mention', 'mentions')}${coverage !== null && coverage < 0.9995 ? ` · ${decimal(coverage * 100)}% of the text was read` : ''}`,
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
    shownOf: (shown: number, all: number) => (shown === all ? number(all) : `${number(shown)}/${number(all)}`),
    counts: (shown: number, all: number, reviewed: number) =>
      `${number(shown)} shown, ${number(all)} in all, ${number(reviewed)} reviewed`,
    reviewed: (n: number) => `✓ ${number(n)}`,
    reviewedHint: (n: number) => `${number(n)} accepted or added by you`,
    complete: (chance: number) => `${sure(chance)} sure that is all`,
    recall: (found: number, chance: number) => `${number(found)} found · ${sure(chance)} sure that is all`,
    more: (name: string) => `More on ${name}`,
    lookForMore: 'Look for one more',
    noMore: 'There is no other one worth a look.',
    oneMore: (score: number) => `One more, with ${percent(score)} confidence.`,
    looking: (name: string) => `Looking for “${name}”…`,
    addLabel: 'Add a label',
    addHint: 'Enter finds it in this document.',
    find: 'Find this label',
    isThere: (name: string) => `“${name}” is there already.`,
    labelAdded: (name: string, n: number, milliseconds: number) =>
      `“${name}”: ${count(n, 'mention', 'mentions')} in ${ms(milliseconds)}`,
    rename: 'Name in this document',
    renameHint: 'Enter renames it.',
    merges: (from: string, to: string) =>
      `“${to}” is there already: Enter puts the mentions of “${from}” under it. It can be undone.`,
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
    origins: { found: 'Found', repeated: 'Repeated', added: 'Added' },
    originHint: {
      found: 'The model named this place.',
      repeated: 'The same words were found elsewhere in the document.',
      added: 'You marked it.',
    },
    page: 'Page',
    pageOf: (page: number, all: number) => `${number(page)} of ${number(all)}`,
    position: 'Position',
    characters: (start: number, end: number) => `Characters ${number(start)} to ${number(end)}`,
    overlapping: 'Also here',
    occurrences: (n: number) => (n === 0 ? 'No other place' : count(n, 'other place', 'other places')),
    spoken: (words: string, label: string, score: number | null, verdict: string, n: number, all: number) =>
      `${words}: ${label}, ${score === null ? '' : `confidence ${percent(score)}, `}${verdict}, mention ${number(n)} of ${number(all)}`,
  },

  review: {
    title: 'Review',
    verdicts: {
      undecided: 'Undecided',
      accepted: '✓ Accepted',
      rejected: '× Rejected',
      added: '+ Added by you',
      never: '× Its words are never tagged',
    },
    accept: 'Accept',
    reject: 'Reject',
    undecide: 'Undecided again',
    removeAdded: 'Take it back',
    allow: 'Tag these words again',
    changeLabel: 'Change label',
    advance: 'Go on to the next undecided one',
    more: 'All with the same words',
    alike: 'Apply to all identical…',
    neverAs: (label: string) => `Never tag again as ${label}`,
    neverAtAll: 'Never tag again at all',
    neverHint: (words: string) => `“${words}” is then left alone in every document.`,
    neverDone: (words: string, label: string | null) =>
      label === null ? `“${words}” is never tagged again.` : `“${words}” is never tagged again as ${label}.`,
    startHandle: 'Start of the mention: drag it, or use the arrow keys',
    endHandle: 'End of the mention: drag it, or use the arrow keys',
    markAs: 'Mark the selection as',
    otherLabel: 'Other label',
    searchLabel: 'Label',
    labelOf: (words: string) => `Label of “${excerpt(words)}”`,
    currentLabel: 'now',
    useNew: (name: string) => `New label “${name}”`,
    filters: 'What is shown',
    onlyUndecided: 'Only undecided',
    onlyUncertain: (n: number) => `Only uncertain, below ${n}%`,
    uncertainBelow: 'Uncertain below',
    showRejected: 'Show rejected',
    bulk: {
      accept: (n: number) => `Accept the ${number(n)} shown`,
      reject: (n: number) => `Reject the ${number(n)} shown`,
    },
    bulkExplain: 'These are the undecided mentions that are on screen with the filters as they are.',
    bulkDone: (kind: 'accept' | 'reject', n: number) =>
      `${count(n, 'mention', 'mentions')} ${kind === 'accept' ? 'accepted' : 'rejected'}.`,
    undoable: 'It can be undone.',
    firstPlaces: 'The first places',
    alikeTitle: (words: string) => `All places that say “${excerpt(words)}”`,
    what: 'What',
    where: 'Where',
    newLabel: 'New label',
    alikeKinds: { accept: 'Accept', reject: 'Reject', add: 'Tag where missing', relabel: 'Change label' },
    alikeHint: {
      accept: 'Accepts the mentions with these words under this label.',
      reject: 'Rejects the mentions with these words under this label.',
      add: 'Adds this label wherever these words stand without it.',
      relabel: 'Gives the mentions with these words another label.',
    },
    scopes: { document: 'This document', corpus: 'All documents' },
    counting: 'Counting…',
    reach: (mentions: number, documents: number) =>
      `${count(mentions, 'mention', 'mentions')} in ${count(documents, 'document', 'documents')}`,
    apply: 'Apply',
    alikeDone: (mentions: number, documents: number) =>
      `${count(mentions, 'mention', 'mentions')} in ${count(documents, 'document', 'documents')} changed.`,
    redo: 'Redo',
    laterSteps: 'Something else was done since; Ctrl+Z undoes step by step.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    undone: (step: ReviewStep) => `Undone: ${stepWords(step)}`,
    redone: (step: ReviewStep) => `Done again: ${stepWords(step)}`,
  },

  compare: {
    button: 'Compare runs',
    title: 'Compare runs',
    close: 'Close the comparison',
    tooFew: 'There is one finished run of this document. Run it again, then the two can be compared.',
    sides: { before: 'Before', after: 'After' },
    run: (run: { readonly labelSet: string; readonly finishedAt: string | null; readonly mentions: number }) =>
      `${run.labelSet} · ${run.finishedAt === null ? '' : `${dayAndTime(new Date(run.finishedAt))} · `}${count(run.mentions, 'mention', 'mentions')}`,
    draw: 'Show the differences in the text',
    drawHint: 'New ones are solid with +, lost ones dashed with −.',
    comparing: 'Comparing…',
    figures: 'Figures by label',
    sum: (same: number, changes: number) => `${number(same)} the same, ${count(changes, 'difference', 'differences')}.`,
    columns: ['Label', 'Before', 'After', 'New', 'Lost', 'Changed', 'Same'],
    kinds: { added: '+ new', lost: '− lost', label: 'label', bounds: 'bounds' },
    relabelled: (words: string, before: string, after: string) => `${words}: ${before} → ${after}`,
    resized: (before: string, after: string) => `${before} → ${after}`,
  },

  shortcuts: {
    button: 'Shortcuts',
    title: 'Keyboard shortcuts',
    keys: [
      { keys: ['→', 'n'], does: 'Next mention' },
      { keys: ['←', 'p'], does: 'Previous mention' },
      { keys: ['⇧ n'], does: 'Next uncertain mention' },
      { keys: ['a', 'Enter'], does: 'Accept' },
      { keys: ['x', 'Del'], does: 'Reject' },
      { keys: ['u'], does: 'Undecided again' },
      { keys: ['1–9', 'b…'], does: 'Give the label with this key, also to selected text' },
      { keys: ['e', 'F2'], does: 'Choose the label from a list' },
      { keys: ['⇧ →', '⇧ ←'], does: 'Move the end by a word' },
      { keys: ['Alt ⇧ →', 'Alt ⇧ ←'], does: 'Move the start by a word' },
      { keys: ['Ctrl z'], does: 'Undo the last step of the review' },
      { keys: ['Ctrl y', 'Ctrl ⇧ z'], does: 'Do it again' },
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
    tryOut: {
      title: 'Try it out',
      text: 'A paragraph to try the labels on',
      example: 'Paste or type a paragraph: its mentions are marked while you type.',
      noLabels: 'Add a label first.',
      waiting: 'Reading…',
      result: (n: number, milliseconds: number) => `${count(n, 'mention', 'mentions')} in ${ms(milliseconds)}`,
      tooMany: (most: number) => `Only the first ${number(most)} labels are tried.`,
      output: 'The paragraph with its mentions',
    },
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
    dragOut: 'Drag the file out',
    save: (format: string) => `Save ${format}`,
  },

  about: {
    runsIn: 'Runs in',
    cardButton: 'Model card',
    card: 'Model card',
    licencesButton: 'Licences',
    licences: 'Licences',
    licencesHint: 'What the program is built with and comes with. Open one to read it in full.',
    search: 'Search by name or licence',
    found: (n: number, all: number) =>
      n === 0 ? 'No licence matches.' : n === all ? count(all, 'entry', 'entries') : `${number(n)} of ${number(all)}`,
  },

  settings: {
    title: 'Settings',
    explain: 'Changes are kept at once.',
    language: 'Language',
    languageOf: 'Language of the interface',
    languageSystem: 'As the system',
    languages: { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', zh: '中文' },
    nevers: 'Never tagged',
    neversHint: 'Words that you said are never to be tagged, in any document.',
    noNevers: 'None yet. In a document, choose “never tag” on a mention that is wrong everywhere.',
    neverAny: 'under no label',
    allow: 'Allow again',
    allowOne: (text: string) => `Allow “${text}” again`,
    allowed: (text: string) => `“${text}” may be tagged again.`,
    backup: 'Backups',
    backupHint: 'Documents, label sets, runs and decisions in one file. To go back, put it in place of library.sqlite.',
    backupWrite: 'Write a backup',
    backupWriting: 'Writing…',
    backupDone: (n: number) => `Written, ${bytes(n)}:`,
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
