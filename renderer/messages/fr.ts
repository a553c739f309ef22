// Every word of the interface in French. One word a notion: document, étiquette, jeu d’étiquettes, mention, analyse (a
// run), confiance, mot-clé (a tag), partie (a window). Blanks that must not break are written as escapes, to be seen.
import type { ReviewStep } from '../../electron/contract/index.ts';
import type { Span } from '../core/ages.ts';
import { formatsFor } from './formats.ts';
import type { Messages } from './index.ts';
import { ageOf, durationOf, excerpt, sizeOf } from './pieces.ts';

const formats = formatsFor('fr');
const { number, decimal, fine, percent, ms, date, dayAndTime, dateTime } = formats;
/** None is singular, too. */
const choose = (n: number, one: string, many: string): string => (n < 2 ? one : many);
const count = (n: number, one: string, many: string): string => `${number(n)} ${choose(n, one, many)}`;
const quoted = (words: string): string => `«\u202f${words}\u202f»`;
/** Never “100 %” where it is not certain. */
const sure = (chance: number): string =>
  chance < 0.01 ? 'moins de 1\u00a0%' : chance < 1 && chance > 0.99 ? 'plus de 99\u00a0%' : percent(chance);

const mentionsOf = (n: number): string => count(n, 'mention', 'mentions');
const documentsOf = (n: number): string => count(n, 'document', 'documents');
const labelsOf = (n: number): string => count(n, 'étiquette', 'étiquettes');
const charactersOf = (n: number): string => count(n, 'caractère', 'caractères');
const filesOf = (n: number): string => count(n, 'fichier', 'fichiers');
const reachOf = (mentions: number, documents: number): string =>
  `${mentionsOf(mentions)} dans ${documentsOf(documents)}`;
const onThreads = (threads: number): string => (threads > 0 ? `, ${count(threads, 'thread', 'threads')}` : '');

// Nouns, since a participle would have to agree with words that are not known here.
const stepNames = {
  accept: 'acceptation de',
  reject: 'rejet de',
  undecide: 'retrait de la décision sur',
  relabel: 'changement d’étiquette de',
  resize: 'changement de limites de',
  add: 'ajout de',
  never: 'exclusion définitive de',
  allow: 'fin de l’exclusion de',
  rename: 'renommage de l’étiquette',
} as const;

function stepWords({ kind, mentions, documents, text, label }: ReviewStep): string {
  if (kind === 'rename' && text !== null && label !== null) {
    return `${stepNames.rename} ${quoted(excerpt(text))} en ${quoted(excerpt(label))}`;
  }
  const what = text === null ? mentionsOf(mentions) : quoted(excerpt(text));
  const times = text !== null && mentions > 1 ? `, ${number(mentions)} fois` : '';
  const where = documents > 1 ? ` dans ${number(documents)} documents` : '';
  return `${stepNames[kind]} ${what}${times}${where}`;
}

const bytes = sizeOf(formats, (n) => count(n, 'octet', 'octets'), 'Ko', 'Mo');

const age = ageOf(formats, {
  now: 'à l’instant',
  minutes: (n) => `il y a ${number(n)} min`,
  today: (at) => `aujourd’hui à ${at}`,
  yesterday: (at) => `hier à ${at}`,
});

function between(from: Date | null, to: Date | null): string {
  if (from === null) return to === null ? 'n’importe quel jour' : `jusqu’au ${date(to)}`;
  return to === null ? `à partir du ${date(from)}` : `du ${date(from)} au ${date(to)}`;
}

const spanUnits = { seconds: 's', minutes: 'min', hours: 'h' } as const;
const left = (span: Span): string => `encore ${fine(span.count)} ${spanUnits[span.unit]} environ`;

const providerNames: Readonly<Record<string, string>> = {
  cpu: 'processeur (CPU)',
  cuda: 'carte graphique NVIDIA (CUDA)',
  dml: 'carte graphique (DirectML)',
  webgpu: 'carte graphique (WebGPU)',
  coreml: 'Apple Core ML',
};
const providerName = (provider: string): string => providerNames[provider] ?? provider;
const methodNames: Readonly<Partial<Record<string, string>>> = {
  aug: 'AutoReg augmenté',
  struct: 'AutoReg structuré',
  batch: 'PaDeLLM tel que publié, un seul lot',
  multi: 'PaDeLLM tel que publié, une machine par séquence',
  ours: 'Ce programme',
};
const duration = durationOf(formats);
const windowOf = (done: number, all: number): string =>
  all > 0 ? `partie ${number(done)} sur ${number(all)}` : 'démarrage';

export const fr: Messages = {
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
  characters: charactersOf,
  documents: documentsOf,
  labels: labelsOf,
  times: (n) => `${number(n)}×`,
  andMore: (n) => `et ${number(n)} de plus`,
  loading: 'Chargement…',
  cancel: 'Annuler',
  close: 'Fermer',
  dismiss: 'Masquer',
  undo: 'Annuler',
  notices: 'Notifications',

  connection: {
    stopped: 'Le programme s’est arrêté. Redémarrez-le.',
    refused: (status) =>
      `Le programme n’a pas accepté la requête (${status}). Ouvrez l’application à l’adresse affichée lors de son démarrage.`,
  },

  nav: {
    title: 'Navigation principale',
    library: 'Bibliothèque',
    document: 'Document',
    entities: 'Entités',
    comparison: 'Comparer les analyses',
    labelSets: 'Jeux d’étiquettes',
    settings: 'Paramètres',
  },

  engine: {
    loading: 'Chargement du modèle…',
    failed: 'Échec du chargement du modèle',
    ready: 'Prêt',
    busy: (n) => `Analyse en cours, ${count(n, 'document restant', 'documents restants')}`,
    paused: (n) => `En pause, ${count(n, 'document restant', 'documents restants')}`,
    on: (provider, threads, isFallback) =>
      `${providerName(provider)}${provider === 'cpu' ? onThreads(threads) : ''}${isFallback ? ' (solution de repli)' : ''}`,
  },

  library: {
    title: 'Bibliothèque',
    firstTitle: 'Déposez vos documents ici',
    firstSentence:
      'PDF, Word, e-mails, pages web, tableaux, texte brut ou dossiers entiers\u00a0: les noms, les dates et les montants y sont repérés.',
    lookedFor: 'Éléments recherchés',
    private: 'Tout reste sur cet ordinateur.',
    newDocuments: 'Jeu d’étiquettes des nouveaux documents',
    search: 'Rechercher dans les noms et les textes',
    searchIn: 'Où rechercher',
    searchEverywhere: 'Noms et textes',
    searchMentions: 'Mentions uniquement',
    searchMentionsOf: 'Uniquement les mentions de',
    searchTexts: 'Rechercher dans tout le texte',
    searching: 'recherche…',
    clearSearch: 'Effacer la recherche',
    some: (n, all) => `${documentsOf(n)} sur ${number(all)}`,
    reviewed: (n, all) => (n >= all ? 'tout est révisé' : count(n, 'révisée', 'révisées')),
    exportAll: 'Tout exporter',
    noneFound: (search) => `Aucun résultat pour ${quoted(search)}.`,
    noneFiltered: 'Aucun document ne correspond à ces filtres.',
    teachSearch:
      'Tous les mots doivent figurer dans le document ou dans son nom\u202f; "entre guillemets droits", ils doivent se suivre. La casse et les accents sont ignorés.',
    teachFilters: 'Retirez un filtre pour en voir davantage.',
    filters: {
      title: 'Filtres',
      button: (n) => (n === 0 ? 'Filtres' : `Filtres (${number(n)})`),
      any: 'Indifférent',
      status: 'État',
      statuses: {
        done: 'Analysé',
        waiting: 'En attente ou en cours d’analyse',
        failed: 'En échec',
        cancelled: 'Annulé',
        none: 'Pas encore analysé',
      },
      label: 'Avec des mentions de',
      tally: (name, n) => `${name} (${number(n)})`,
      reviewed: 'Révision',
      reviews: { none: 'Non révisé', some: 'Révisé en partie', all: 'Entièrement révisé' },
      confidence: 'Confiance moyenne',
      below: 'inférieure à',
      above: 'au moins',
      percent: 'Pourcentage',
      confidenceOf: (side, n) =>
        side === 'below' ? `Confiance inférieure à ${number(n)}\u00a0%` : `Confiance d’au moins ${number(n)}\u00a0%`,
      added: 'Ajouté',
      days: (n) => (n === 1 ? 'aujourd’hui' : `ces ${number(n)} derniers jours`),
      range: 'entre deux dates…',
      from: 'Du',
      to: 'Au',
      between,
      addedOf: (when) => `Ajouté ${when}`,
      withLabel: (name) => `Avec ${quoted(name)}`,
      tagged: (name) => `Mot-clé ${quoted(name)}`,
      active: 'Filtres actifs',
      without: (filter) => `Retirer le filtre\u00a0: ${filter}`,
      clear: 'Effacer les filtres',
    },
    selectAll: 'Sélectionner tous les documents',
    select: (name) => `Sélectionner ${quoted(name)}`,
    about: (labelSet, length) => `${labelSet === null ? '' : `${labelSet} · `}${charactersOf(length)}`,
    columns: {
      name: 'Nom',
      status: 'Résultat',
      mentions: 'Mentions',
      confidence: 'Confiance',
      added: 'Ajouté',
      actions: 'Actions',
    },
    cancelOne: (name) => `Arrêter l’analyse de ${quoted(name)}`,
    removeOne: (name) => `Supprimer ${quoted(name)}`,
    removed: (n) => `${count(n, 'document supprimé', 'documents supprimés')}.`,
  },

  tags: {
    title: 'Mots-clés',
    button: 'Mots-clés',
    titleOf: (n) => `Mots-clés de ${documentsOf(n)}`,
    add: 'Nouveau mot-clé',
    addButton: 'Ajouter',
    example: 'Par exemple\u00a0: brouillon, 2024, à vérifier',
    teach:
      'Aucun mot-clé pour l’instant. Saisissez-en un ci-dessus\u202f; un document peut en avoir plusieurs, et la liste peut être filtrée selon eux.',
    onSome: 'sur certains',
    save: 'Enregistrer les mots-clés',
    changed: (n) => `Mots-clés de ${documentsOf(n)} modifiés.`,
    unchanged: 'Les documents avaient déjà ces mots-clés.',
    more: (n) => `${number(n)} de plus`,
    fewer: 'Afficher moins',
  },

  bulk: {
    button: 'Réviser',
    title: 'Réviser par lot',
    explain:
      'Décide de toutes les mentions comprises dans ces limites que personne n’a encore vues. Cette action s’annule en une seule étape.',
    verdict: 'Action',
    verdicts: { accepted: 'Accepter', rejected: 'Rejeter' },
    confidence: 'Confiance',
    from: 'Confiance de',
    to: 'à',
    counting: 'Décompte…',
    reach: reachOf,
    apply: (verdict) => (verdict === 'accepted' ? 'Les accepter' : 'Les rejeter'),
    done: (verdict, mentions, documents) =>
      verdict === 'accepted'
        ? `${count(mentions, 'mention acceptée', 'mentions acceptées')} dans ${documentsOf(documents)}.`
        : `${count(mentions, 'mention rejetée', 'mentions rejetées')} dans ${documentsOf(documents)}.`,
    none: 'Aucune mention à décider dans ces limites.',
    examples: 'Les premières d’entre elles',
  },

  difference: {
    button: 'Comparer les analyses',
    title: 'Comparer les analyses',
    ofAll: 'La dernière analyse de chaque document, à côté de la précédente.',
    ofSome: (n) =>
      n < 2
        ? 'La dernière analyse du document sélectionné, à côté de la précédente.'
        : `La dernière analyse de chacun des ${number(n)} documents sélectionnés, à côté de la précédente.`,
    comparing: 'Comparaison…',
    figures: 'Chiffres par étiquette',
    none: 'Aucun de ces documents n’a été analysé deux fois.',
    teach:
      'Relancez l’analyse de documents avec d’autres étiquettes ou d’autres paramètres, et voyez ici ce qui apparaît et ce qui disparaît.',
    summary: (added, lost, changed, same) =>
      `${count(same, 'mention identique', 'mentions identiques')}, ${count(changed, 'modifiée', 'modifiées')}, ${count(lost, 'perdue', 'perdues')}, ${count(added, 'nouvelle', 'nouvelles')}.`,
    agreement: (share) => `Concordance\u00a0: ${percent(share)}.`,
    without: (n) =>
      count(
        n,
        'document n’a qu’une analyse, ou aucune, et n’est pas pris en compte.',
        'documents n’ont qu’une analyse, ou aucune, et ne sont pas pris en compte.',
      ),
    byLabel: 'Par étiquette',
    byDocument: 'Par document',
    sum: 'Total',
    columns: {
      label: 'Étiquette',
      document: 'Document',
      bar: 'Répartition',
      before: 'Avant',
      after: 'Après',
      added: 'Nouvelles',
      lost: 'Perdues',
      changed: 'Modifiées',
      same: 'Identiques',
    },
  },

  entities: {
    title: 'Entités',
    explain: 'Ce dont parlent tous vos documents.',
    list: 'Entités',
    labels: 'Étiquettes',
    allLabels: 'Toutes les étiquettes',
    labelHint: (label, mentions, entities, documents) =>
      `${label}\u00a0: ${mentionsOf(mentions)} de ${count(entities, 'entité', 'entités')} dans ${documentsOf(documents)}`,
    faces: { title: 'Affichage', list: 'Liste', chart: 'Graphique' },
    search: 'Rechercher des entités',
    confidence: 'Confiance',
    reviewedOnly: 'Révisées uniquement',
    count: (n) => count(n, 'entité', 'entités'),
    counting: 'Décompte…',
    copy: 'Copier le tableau',
    copyColumns: ['Entité', 'Étiquette', 'Autres formes', 'Mentions', 'Documents', 'Confiance moyenne', 'Révisées'],
    columns: { text: 'Entité', count: 'Mentions', documents: 'Documents', confidence: 'Confiance' },
    byHand: 'à la main',
    empty:
      'Les entités apparaissent ici une fois des documents analysés\u00a0: les mêmes mots sous la même étiquette, tous documents confondus.',
    toLibrary: 'Aller à la bibliothèque',
    noneFound: 'Aucune entité ne correspond à cette recherche et à ces filtres.',
    clear: 'Effacer la recherche et les filtres',
    details: 'Occurrences de l’entité',
    sum: reachOf,
    forms: (forms) => `Autres formes\u00a0: ${forms}`,
    places: 'Occurrences',
    placesOf: (n) => count(n, 'occurrence', 'occurrences'),
    morePlaces: (n) => `Afficher plus (${count(n, 'restante', 'restantes')})`,
    onPage: (name, page) => `${name}, page ${number(page)}`,
    companions: 'Dans les mêmes documents',
    companionsHint: 'À proximité\u00a0: à moins de 200 caractères l’une de l’autre.',
    near: (n) => `${number(n)} fois à proximité`,
    chart: {
      title: 'Étiquettes par document',
      explain: (n, all) =>
        `${n < all ? `${choose(n, 'Le document', `Les ${number(n)} documents`)} sur ${number(all)} qui ${choose(n, 'compte', 'comptent')} le plus de mentions` : documentsOf(n)}\u202f; plus la couleur d’une case est soutenue, plus il y a de mentions.`,
      document: 'Document',
      all: 'Toutes les mentions',
      sum: 'Tous les documents',
    },
  },

  add: {
    chooseFiles: 'Choisir des fichiers',
    chooseFolder: 'Choisir un dossier',
    paste: 'Coller du texte',
    sample: 'Essayer l’exemple',
    filesInput: 'Fichiers à ajouter',
    folderInput: 'Dossier à ajouter',
    import: 'Importer des annotations',
    importHint: 'Mentions créées avec ce programme, Label Studio, brat, spaCy, CoNLL ou des outils Web Annotation',
    importInput: 'Annotations à importer',
    imported: (n) => `${count(n, 'document importé', 'documents importés')}.`,
    notes: (n) => `${count(n, 'remarque', 'remarques')} sur l’importation`,
    tooManyToImport: (most) =>
      `Vous pouvez importer au plus ${filesOf(most)} à la fois\u202f; regroupez-les dans un fichier zip.`,
    dropHere: 'Déposez pour ajouter à la bibliothèque',
    progress: (done, all) => `Ajout des fichiers\u00a0: ${number(done)} sur ${number(all)}`,
    added: (n) => `${count(n, 'document ajouté', 'documents ajoutés')}.`,
    notAdded: (n) => count(n, 'fichier non ajouté', 'fichiers non ajoutés'),
    open: 'L’ouvrir',
    refusedOne: (name, message) => (message.includes(name) ? message : `${name}\u00a0: ${message}`),
    knownOne: (name) => `${quoted(name)} est déjà dans la bibliothèque.`,
    tooLarge: (most) => `Le fichier dépasse ${bytes(most)}\u202f; divisez-le et ajoutez les morceaux.`,
    unreadable:
      'Impossible de lire le fichier\u202f; vérifiez qu’il existe encore et que vous avez le droit de l’ouvrir.',
    unreadableDrop:
      'Impossible de lire les fichiers déposés\u202f; vérifiez qu’ils existent encore et que vous avez le droit de les ouvrir.',
  },

  addOptions: {
    title: (n) => `Ajouter ${filesOf(n)}`,
    titleOne: (name) => `Ajouter ${quoted(name)}`,
    add: 'Ajouter',
    import: 'Importer',
    annotated: (n, all) =>
      all === 1
        ? 'Ce fichier semble contenir des mentions'
        : `${number(n)} des ${filesOf(all)} ${choose(n, 'semble', 'semblent')} contenir des mentions`,
    readings: {
      mentions: {
        label: 'Reprendre les mentions',
        hint: 'Les textes avec leurs mentions, tels qu’ils ont été exportés.',
      },
      documents: {
        label: 'Lire comme de simples documents',
        hint: 'Les textes seuls\u202f; ils sont analysés avec votre jeu d’étiquettes.',
      },
    },
    column: 'Colonne contenant le texte',
    columnAuto: 'Celle qui a le plus de mots',
    columnHint: 'Chaque ligne devient un document.',
    encoding: 'Encodage',
    encodingAuto: 'Détecté d’après le fichier',
    parts: 'Éléments lus',
    switches: {
      notes: { label: 'Notes de bas de page et de fin', hint: 'À la suite du corps du texte.' },
      headersAndFooters: { label: 'En-têtes et pieds de page', hint: 'Ce qui figure sur chaque page.' },
      comments: { label: 'Commentaires', hint: 'Ce que les relecteurs ont écrit en marge du texte.' },
      attachments: { label: 'Pièces jointes des e-mails', hint: 'Chacune devient un document distinct.' },
    },
    standing: 'Options de lecture',
    standingHint:
      'Valables pour les fichiers ajoutés à partir de maintenant. Chaque format applique celles qu’il connaît.',
  },

  paste: {
    title: 'Coller du texte',
    text: 'Texte',
    name: 'Nom (facultatif)',
    unnamed: 'Texte collé',
    hint: 'Ctrl+Entrée pour ajouter le texte.',
    add: 'Ajouter',
  },

  status: {
    none: 'Pas encore analysé',
    queued: 'En attente',
    running: (done, all) => `Analyse, ${windowOf(done, all)}`,
    progressOf: (name) => `Progression de ${quoted(name)}`,
    done: 'Terminé',
    nothingFound: 'Aucune mention trouvée',
    cancelled: 'Annulé',
    failed: 'L’analyse a échoué\u202f; relancez-la.',
  },

  queue: {
    title: 'File d’attente',
    progress: 'Progression de la file d’attente',
    starting: 'Démarrage…',
    doneOf: (done, all) => `${count(done, 'document analysé', 'documents analysés')} sur ${number(all)}`,
    part: windowOf,
    pause: 'Pause',
    paused: 'En pause',
    resume: 'Reprendre',
    resumeHint: 'Rien n’est analysé tant que vous n’avez pas repris.',
    cancel: 'Tout annuler',
    finished: (n) => `${count(n, 'document analysé', 'documents analysés')}.`,
  },

  selection: {
    title: 'Documents sélectionnés',
    count: (n) => count(n, 'sélectionné', 'sélectionnés'),
    remove: 'Supprimer',
    clear: 'Effacer la sélection',
  },

  runAgain: {
    button: 'Relancer',
    title: (n) => (n === 1 ? 'Relancer l’analyse' : `Relancer l’analyse de ${documentsOf(n)}`),
    explain: 'Choisissez le jeu d’étiquettes à rechercher. Le nouveau résultat remplace celui qui est affiché.',
    sets: 'Jeux d’étiquettes',
    editSets: 'Modifier les jeux d’étiquettes',
    start: 'Lancer',
  },

  document: {
    title: 'Document',
    back: 'Retour à la bibliothèque',
    views: 'Vues',
    tabs: { text: 'Texte', latency: 'Latence' },
    text: 'Texte du document',
    tags: 'Mots-clés',
    addTag: 'Ajouter un mot-clé',
    removeTag: (tag) => `Retirer le mot-clé ${quoted(tag)}`,
    encoding: 'Lu en',
    encodingHint: 'Choisissez un autre encodage si des caractères s’affichent mal.',
    readAs: (encoding) => `Lu en ${encoding}. Ce document remplace le précédent.`,
    sameText: (encoding) => `Lu en ${encoding}, le texte est identique.`,
    fidelity: (n) => count(n, 'remarque sur la lecture du fichier', 'remarques sur la lecture du fichier'),
    print: 'Imprimer',
    cancel: 'Arrêter',
    progress: 'Progression de l’analyse',
    queued: (set) => `${set} · en attente`,
    running: (set, done, all) => `${set} · analyse, ${windowOf(done, all)}`,
    cancelled: (set, n) => `${set} · analyse annulée, ${mentionsOf(n)} jusque-là`,
    done: (set, n, coverage) =>
      `${set} · ${mentionsOf(n)}${coverage !== null && coverage < 0.9995 ? ` · ${decimal(coverage * 100)}\u00a0% du texte analysé` : ''}`,
  },

  legend: {
    title: 'Légende',
    labels: 'Étiquettes',
    confidence: 'Confiance',
    atLeast: (n) => (n === 0 ? 'tous niveaux' : `${number(n)}\u00a0% ou plus`),
    hides: (hidden, all) =>
      all === 0
        ? 'Aucune mention pour l’instant'
        : hidden === 0
          ? 'Ne masque rien'
          : `Masque ${mentionsOf(hidden)} sur ${number(all)}`,
    showAll: 'Tout afficher',
    show: (name) => `Afficher ${quoted(name)}`,
    hide: (name) => `Masquer ${quoted(name)}`,
    solo: (name) => `Afficher uniquement ${quoted(name)}`,
    tags: 'Noms des étiquettes dans le texte',
    shownOf: (shown, all) => (shown === all ? number(all) : `${number(shown)}/${number(all)}`),
    counts: (shown, all, reviewed) =>
      `${count(shown, 'affichée', 'affichées')}, ${number(all)} en tout, ${count(reviewed, 'révisée', 'révisées')}`,
    reviewed: (n) => `✓ ${number(n)}`,
    reviewedHint: (n) => `${count(n, 'acceptée ou ajoutée', 'acceptées ou ajoutées')} par vous`,
    complete: (chance) => `complet, sûr à ${sure(chance)}`,
    recall: (found, chance) => `${count(found, 'trouvée', 'trouvées')} · complet, sûr à ${sure(chance)}`,
    more: (name) => `Plus sur ${quoted(name)}`,
    lookForMore: 'En chercher une autre',
    noMore: 'Aucune autre ne mérite d’être examinée.',
    oneMore: (score) => `Une autre, avec une confiance de ${percent(score)}.`,
    looking: (name) => `Recherche de ${quoted(name)}…`,
    addLabel: 'Ajouter une étiquette',
    addHint: 'Appuyez sur Entrée pour la rechercher dans ce document.',
    find: 'Rechercher cette étiquette',
    isThere: (name) => `${quoted(name)} existe déjà.`,
    labelAdded: (name, n, milliseconds) => `${quoted(name)}\u00a0: ${mentionsOf(n)} en ${ms(milliseconds)}`,
    rename: 'Nom dans ce document',
    renameHint: 'Appuyez sur Entrée pour la renommer.',
    merges: (from, to) =>
      `${quoted(to)} existe déjà\u00a0: appuyez sur Entrée pour y placer les mentions de ${quoted(from)}. Cette action peut être annulée.`,
  },

  details: {
    title: 'Détails',
    inThis: 'Trouvées ici',
    teach: 'Cliquez sur une mention, ou appuyez sur → pour les parcourir.',
    coming: 'Les mentions apparaissent ici pendant l’analyse du document.',
    none: 'Rien n’a été trouvé. Essayez d’autres étiquettes, ou un seuil plus bas dans les paramètres, puis relancez l’analyse.',
    allHidden: 'Toutes les mentions sont masquées. Abaissez la confiance ou réaffichez des étiquettes.',
    nth: (n, all) => `Mention ${number(n)} sur ${number(all)}`,
    previous: 'Mention précédente',
    next: 'Mention suivante',
    deselect: 'Fermer les détails',
    confidence: 'Confiance',
    origin: 'Origine',
    origins: { found: 'Trouvée', repeated: 'Répétée', added: 'Ajoutée' },
    originHint: {
      found: 'Le modèle a désigné cette occurrence.',
      repeated: 'Les mêmes mots ont été trouvés ailleurs dans le document.',
      added: 'Vous l’avez ajoutée.',
    },
    page: 'Page',
    pageOf: (page, all) => `${number(page)} sur ${number(all)}`,
    position: 'Position',
    characters: (start, end) => `Caractères ${number(start)} à ${number(end)}`,
    overlapping: 'Également ici',
    occurrences: (n) => (n === 0 ? 'Aucune autre occurrence' : count(n, 'autre occurrence', 'autres occurrences')),
    spoken: (words, label, score, verdict, n, all) =>
      `${words}\u00a0: ${label}, ${score === null ? '' : `confiance ${percent(score)}, `}${verdict}, mention ${number(n)} sur ${number(all)}`,
  },

  review: {
    title: 'Révision',
    verdicts: {
      undecided: 'À décider',
      accepted: '✓ Acceptée',
      rejected: '× Rejetée',
      added: '+ Ajoutée par vous',
      never: '× Texte jamais étiqueté',
    },
    accept: 'Accepter',
    reject: 'Rejeter',
    undecide: 'Remettre à décider',
    removeAdded: 'Retirer l’ajout',
    allow: 'Étiqueter à nouveau ce texte',
    changeLabel: 'Changer d’étiquette',
    advance: 'Passer à la suivante à décider',
    more: 'Toutes les mentions de même texte',
    alike: 'Appliquer aux mentions identiques…',
    neverAs: (label) => `Ne plus jamais étiqueter comme ${quoted(label)}`,
    neverAtAll: 'Ne plus jamais étiqueter',
    neverHint: (words) => `${quoted(words)} est alors ignoré dans tous les documents.`,
    neverDone: (words, label) =>
      label === null
        ? `${quoted(words)} ne sera plus jamais étiqueté.`
        : `${quoted(words)} ne sera plus jamais étiqueté comme ${quoted(label)}.`,
    startHandle: 'Début de la mention\u00a0: faites-le glisser ou utilisez les touches fléchées',
    endHandle: 'Fin de la mention\u00a0: faites-la glisser ou utilisez les touches fléchées',
    markAs: 'Étiqueter la sélection comme',
    otherLabel: 'Autre étiquette',
    searchLabel: 'Étiquette',
    labelOf: (words) => `Étiquette de ${quoted(excerpt(words))}`,
    currentLabel: 'actuelle',
    useNew: (name) => `Nouvelle étiquette ${quoted(name)}`,
    filters: 'Éléments affichés',
    onlyUndecided: 'À décider uniquement',
    onlyUncertain: (n) => `Incertaines uniquement, moins de ${number(n)}\u00a0%`,
    uncertainBelow: 'Incertaine en dessous de',
    showRejected: 'Afficher les rejetées',
    bulk: {
      accept: (n) => (n === 1 ? 'Accepter la mention affichée' : `Accepter les ${number(n)} affichées`),
      reject: (n) => (n === 1 ? 'Rejeter la mention affichée' : `Rejeter les ${number(n)} affichées`),
    },
    bulkExplain: 'Il s’agit des mentions à décider qui sont à l’écran avec les filtres actuels.',
    bulkDone: (kind, n) =>
      kind === 'accept'
        ? `${count(n, 'mention acceptée', 'mentions acceptées')}.`
        : `${count(n, 'mention rejetée', 'mentions rejetées')}.`,
    undoable: 'Cette action peut être annulée.',
    firstPlaces: 'Premières occurrences',
    alikeTitle: (words) => `Toutes les occurrences de ${quoted(excerpt(words))}`,
    what: 'Action',
    where: 'Portée',
    newLabel: 'Nouvelle étiquette',
    alikeKinds: {
      accept: 'Accepter',
      reject: 'Rejeter',
      add: 'Ajouter si absente',
      relabel: 'Changer d’étiquette',
    },
    alikeHint: {
      accept: 'Accepte les mentions de même texte sous cette étiquette.',
      reject: 'Rejette les mentions de même texte sous cette étiquette.',
      add: 'Ajoute cette étiquette partout où ce texte figure sans elle.',
      relabel: 'Donne une autre étiquette aux mentions de même texte.',
    },
    scopes: { document: 'Ce document', corpus: 'Tous les documents' },
    counting: 'Décompte…',
    reach: reachOf,
    apply: 'Appliquer',
    alikeDone: (mentions, documents) =>
      `${count(mentions, 'mention modifiée', 'mentions modifiées')} dans ${documentsOf(documents)}.`,
    redo: 'Rétablir',
    laterSteps: 'D’autres actions ont eu lieu depuis\u202f; Ctrl+Z annule étape par étape.',
    nothingToUndo: 'Il n’y a rien à annuler.',
    nothingToRedo: 'Il n’y a rien à rétablir.',
    undone: (step) => `Annulé\u00a0: ${stepWords(step)}`,
    redone: (step) => `Rétabli\u00a0: ${stepWords(step)}`,
  },

  compare: {
    button: 'Comparer les analyses',
    title: 'Comparer les analyses',
    close: 'Fermer la comparaison',
    tooFew: 'Ce document n’a qu’une analyse terminée. Relancez l’analyse pour pouvoir comparer les deux.',
    sides: { before: 'Avant', after: 'Après' },
    run: (run) =>
      `${run.labelSet} · ${run.finishedAt === null ? '' : `${dayAndTime(new Date(run.finishedAt))} · `}${mentionsOf(run.mentions)}`,
    draw: 'Afficher les différences dans le texte',
    drawHint: 'Les nouvelles en trait plein avec +, les perdues en tirets avec −.',
    comparing: 'Comparaison…',
    figures: 'Chiffres par étiquette',
    sum: (same, changes) =>
      `${count(same, 'identique', 'identiques')}, ${count(changes, 'différence', 'différences')}.`,
    columns: ['Étiquette', 'Avant', 'Après', 'Nouvelles', 'Perdues', 'Modifiées', 'Identiques'],
    kinds: { added: '+ nouvelle', lost: '− perdue', label: 'étiquette', bounds: 'limites' },
    relabelled: (words, before, after) => `${words}\u00a0: ${before} → ${after}`,
    resized: (before, after) => `${before} → ${after}`,
  },

  shortcuts: {
    button: 'Raccourcis',
    title: 'Raccourcis clavier',
    keys: [
      { keys: ['→', 'n'], does: 'Mention suivante' },
      { keys: ['←', 'p'], does: 'Mention précédente' },
      { keys: ['⇧ n'], does: 'Mention incertaine suivante' },
      { keys: ['a', 'Entrée'], does: 'Accepter' },
      { keys: ['x', 'Suppr'], does: 'Rejeter' },
      { keys: ['u'], does: 'Remettre à décider' },
      { keys: ['1–9', 'b…'], does: 'Donner l’étiquette de cette touche, y compris au texte sélectionné' },
      { keys: ['e', 'F2'], does: 'Choisir l’étiquette dans une liste' },
      { keys: ['⇧ →', '⇧ ←'], does: 'Déplacer la fin d’un mot' },
      { keys: ['Alt ⇧ →', 'Alt ⇧ ←'], does: 'Déplacer le début d’un mot' },
      { keys: ['Ctrl z'], does: 'Annuler la dernière étape de la révision' },
      { keys: ['Ctrl y', 'Ctrl ⇧ z'], does: 'La rétablir' },
      { keys: ['Échap'], does: 'Désélectionner' },
      { keys: ['l'], does: 'Afficher ou masquer les noms des étiquettes dans le texte' },
      { keys: ['?'], does: 'Cette liste' },
    ],
  },

  latency: {
    title: 'Latence',
    soon: 'Les premiers chiffres apparaissent dès que la première partie du document est analysée.',
    nothing:
      'Aucune mesure pour l’instant. Lancez l’analyse du document pour voir ce qu’elle coûte sur cet ordinateur.',
    total: 'Total',
    speed: 'Vitesse',
    perSecond: (n) => `${number(n)} tokens/s`,
    tokens: 'Tokens',
    forwards: 'Passes du modèle',
    windows: 'Parties',
    machine: (model, version, provider, threads) =>
      `Mesuré sur cet ordinateur\u00a0: ${model} ${version}, ${providerName(provider)}${onThreads(threads)}.`,
    counting: 'Comptage (étape 1)',
    writing: 'Écriture (étape 2)',
    shared: 'Lecture du document (commune à toutes les étiquettes)',
    document: 'Document',
    showAll: (n) => `Afficher les ${labelsOf(n)}`,
    numbers: 'Les chiffres',
    columns: [
      'Étiquette',
      'Comptage, ms',
      'Comptage, tokens',
      'Écriture, ms',
      'Écriture, tokens',
      'Mentions conservées',
    ],
    steps: 'Étapes 1 et 2 en tout',
    other: (n) => `+ ${ms(n)} autour`,
    copy: 'Copier le tableau',
    copied: 'Le tableau est dans le presse-papiers.',
    notCopied: 'Le presse-papiers n’est pas disponible\u202f; sélectionnez le tableau et copiez-le.',
    explain:
      'Le document est lu une seule fois pour toutes les étiquettes. Puis toutes les étiquettes sont comptées ensemble (étape 1) et toutes les mentions sont écrites ensemble (étape 2). La barre d’une étiquette représente sa part de ce temps, selon ses tokens, cumulée sur les parties du document.',
    comparison: {
      title: 'Cette machine',
      measure: 'Comparer parallèle et séquentiel',
      again: 'Mesurer à nouveau',
      explain:
        'Mesure le temps que prennent d’autres méthodes pour le début de ce document sur cet ordinateur\u00a0: même modèle, même processeur, plusieurs fois chacune, à tour de rôle. Cela peut prendre quelques minutes\u202f; les documents ajoutés entre-temps passent en premier et y mettent fin.',
      starting: 'Préparation…',
      measuring: 'Mesure en cours…',
      measured: 'Mesure terminée.',
      progress: 'Progression de la comparaison',
      progressOf: (done, of) => `${number(done)} sur ${number(of)}`,
      columns: [
        'Méthode',
        'Médiane, ms',
        'Intervalle interquartile, ms',
        'Tokens traités d’un bloc',
        'Tokens traités un à un',
        'Passes du modèle',
        'Durée par rapport à ce programme',
      ],
      methods: methodNames,
      range: (first, third) => `${decimal(first)}–${decimal(third)}`,
      times: (n) => `${decimal(n)}×`,
      read: (of) =>
        `Lecture ${of.characters < of.charactersAll ? `des ${number(of.characters)} premiers caractères sur ${number(of.charactersAll)}` : 'du document entier'} (${count(of.comparison.textTokens, 'token', 'tokens')}) pour ${labelsOf(of.labels)}, avec ${mentionsOf(of.comparison.mentions)} à écrire\u00a0: ${number(of.rounds)} fois avec chaque méthode, en ${duration(of.seconds)} au total.`,
      forced:
        'Les méthodes séquentielles sont contraintes d’écrire la réponse que ce programme a trouvée, car le modèle fourni n’a pas été entraîné à l’écrire sous leur forme\u00a0: seul leur temps compte. «\u202fUne machine par séquence\u202f» ne compte que la séquence la plus lente, comme si chacune avait sa propre machine.',
      copy: 'Copier en Markdown',
    },
  },

  labelSets: {
    title: 'Jeux d’étiquettes',
    explain: 'Ce qui est recherché\u00a0: vos propres expressions, telles que vous les diriez.',
    create: 'Nouveau jeu d’étiquettes',
    newName: 'Nouveau jeu d’étiquettes',
    name: 'Nom du jeu d’étiquettes',
    import: 'Importer',
    importInput: 'Fichier de jeu d’étiquettes',
    notImported: (file, message) => `${quoted(file)} n’a pas été importé\u00a0: ${message}`,
    starter: 'jeu fourni',
    noLabels: 'aucune étiquette',
    inUse: 'Utilisé par défaut',
    use: 'Utiliser par défaut',
    duplicate: (name) => `Dupliquer ${quoted(name)}`,
    export: (name) => `Exporter ${quoted(name)}`,
    exportFile: 'Exporter',
    remove: (name) => `Supprimer ${quoted(name)}`,
    removeThis: 'Supprimer',
    removed: (name) => `Jeu d’étiquettes ${quoted(name)} supprimé.`,
    gone: 'Ce jeu d’étiquettes n’existe plus.',
    showAll: 'Tous les jeux d’étiquettes',
    advice:
      'Une étiquette est une expression telle que «\u202fpersonne\u202f», «\u202fdate de début\u202f» ou «\u202fdose de médicament\u202f». La description est une note pour vous.',
    save: { saved: 'Enregistré', saving: 'Enregistrement…', blocked: 'Non enregistré\u00a0: voir ci-dessous' },
    addLabel: 'Ajouter des étiquettes',
    addExample: 'Une étiquette, ou collez une liste, une par ligne',
    addCount: (n) => (n > 1 ? `Ajouter (${number(n)})` : 'Ajouter'),
    emptySet:
      'Aucune étiquette pour l’instant. Saisissez ci-dessus ce que vous recherchez, par exemple «\u202fpartie au contrat\u202f», «\u202fmontant\u202f» ou «\u202féchéance\u202f».',
    unnamed: 'étiquette sans nom',
    phrase: 'Étiquette',
    description: 'Description (facultative)',
    descriptionOf: (name) => `Description de ${quoted(name)}`,
    colourOf: (name) => `Couleur de ${quoted(name)}`,
    drag: 'Faire glisser pour réordonner',
    up: (name) => `Monter ${quoted(name)}`,
    down: (name) => `Descendre ${quoted(name)}`,
    removeLabel: (name) => `Supprimer ${quoted(name)}`,
    labelRemoved: (name) => `Étiquette ${quoted(name)} supprimée.`,
    tryOut: {
      title: 'Essayer',
      text: 'Paragraphe pour essayer les étiquettes',
      example: 'Collez ou saisissez un paragraphe\u00a0: ses mentions sont repérées pendant la saisie.',
      noLabels: 'Ajoutez d’abord une étiquette.',
      waiting: 'Analyse…',
      result: (n, milliseconds) => `${mentionsOf(n)} en ${ms(milliseconds)}`,
      tooMany: (most) => `Seules les ${number(most)} premières étiquettes sont essayées.`,
      output: 'Le paragraphe avec ses mentions',
    },
    problems: {
      empty: 'Une étiquette doit avoir un nom.',
      double: 'Une autre étiquette porte le même nom.',
      long: 'Une étiquette compte au plus 120 caractères.',
    },
  },

  exports: {
    button: 'Exporter',
    title: 'Exporter',
    format: 'Format',
    formats: {
      csv: { name: 'CSV', readers: 'Excel, LibreOffice, Numbers, R, pandas' },
      json: { name: 'JSON', readers: 'Les programmes, dont celui-ci\u00a0: tout y est' },
      html: { name: 'Rapport HTML', readers: 'Tout le monde\u00a0: une page à lire, à imprimer ou à envoyer' },
      spacy: { name: 'spaCy', readers: 'spaCy et Prodigy, pour l’entraînement' },
      'label-studio': { name: 'Label Studio', readers: 'Label Studio, pour réviser et corriger' },
      brat: { name: 'brat', readers: 'brat et la plupart des outils pour corpus annotés' },
      conll: { name: 'CoNLL-2003', readers: 'Les programmes qui entraînent des étiqueteurs\u00a0: Flair, spaCy, NLTK' },
      'web-annotation': {
        name: 'Web Annotation',
        readers: 'Recogito et les autres outils conformes à la norme du W3C',
      },
    },
    holds: {
      csv: 'Une ligne par mention, avec sa position en unités de code UTF-16. Sans les textes, le jeu d’étiquettes ni les conditions de l’analyse.',
      'csv-documents':
        'Une ligne par document\u00a0: pour chaque étiquette, combien de mentions et lesquelles. Sans les positions ni la confiance.',
      json: 'Textes, jeu d’étiquettes, modèle, conditions de l’analyse, et toutes les mentions avec leurs positions en unités de code UTF-16 et en caractères.',
      jsonl: 'La même chose qu’un seul objet JSON, mais un document par ligne, pour les grandes bibliothèques.',
      html: 'Tout sur une seule page, même sans ce programme\u00a0: textes avec mentions en couleur, légende et tableaux. Ce format ne peut pas être réimporté.',
      spacy:
        'Textes et toutes les mentions, positions en caractères. Sans le jeu d’étiquettes ni les conditions de l’analyse.',
      'label-studio':
        'Textes, mentions sous forme de prédictions, et ce que vous avez révisé sous forme d’annotations\u202f; positions en caractères. Sans les conditions de l’analyse.',
      brat: 'Un fichier .txt et un fichier .ann par document, positions en caractères, confiance sous forme de notes. Les espaces dans les étiquettes deviennent «\u202f_\u202f».',
      conll:
        'Un token par ligne. Chaque token a une seule étiquette\u00a0: parmi les mentions qui se chevauchent, la plus sûre est écrite. Sans la confiance.',
      'web-annotation': 'Une annotation par mention, avec sa position en caractères, son texte et ce qui l’entoure.',
    },
    rows: 'Une ligne par',
    rowsOf: { mention: 'mention', document: 'document' },
    separator: 'Séparateur',
    separators: { comma: 'Virgule', semicolon: 'Point-virgule' },
    layout: 'Disposition',
    layouts: { one: 'Un seul objet', lines: 'Un document par ligne' },
    companions: {
      spacy: { label: 'Avec un script pour DocBin', hint: 'Il crée le fichier que lit «\u202fspacy train\u202f».' },
      'label-studio': {
        label: 'Avec la configuration d’étiquetage',
        hint: 'À coller dans les paramètres du projet.',
      },
      brat: {
        label: 'Avec la configuration de brat',
        hint: 'Les étiquettes telles qu’elles sont écrites ici, et leurs couleurs.',
      },
      conll: { label: 'Avec les textes', hint: 'Nécessaires pour retrouver les positions exactes.' },
      'web-annotation': { label: 'Avec les textes', hint: 'Les annotations y renvoient.' },
    },
    scope: 'Documents',
    scopes: {
      document: 'Celui-ci',
      selected: (n) => `Sélectionnés (${number(n)})`,
      all: (n) => `Tous (${number(n)})`,
    },
    confidence: 'Confiance',
    bom: 'Indicateur d’ordre des octets (BOM)',
    bomHint: 'À activer si Excel affiche des caractères étranges.',
    reviewedOnly: 'Révisées uniquement',
    reviewedOnlyHint: 'Les mentions que vous avez acceptées, corrigées ou ajoutées.',
    labels: 'Étiquettes',
    allLabels: (n) => (n < 2 ? labelsOf(n) : `Les ${labelsOf(n)}`),
    someLabels: (n, all) => `${labelsOf(n)} sur ${number(all)}`,
    pickAll: 'Toutes',
    pickNone: 'Aucune',
    preview: 'Aperçu',
    previewOf: (file) => `Aperçu de ${quoted(file)}`,
    inside: (n) => `${filesOf(n)} dans le fichier zip`,
    noFiles: 'Rien à exporter\u00a0: aucun de ces documents n’a encore été analysé.',
    emptyFile: 'Ce fichier est vide.',
    losses: (n) =>
      n < 2
        ? `${mentionsOf(n)} ne peut pas être écrite telle quelle dans ce format\u202f; elle figure dans not-expressed.csv`
        : `${mentionsOf(n)} ne peuvent pas être écrites telles quelles dans ce format\u202f; elles figurent dans not-expressed.csv`,
    blanks: '(espaces)',
    lossReasons: {
      overlap: 'chevauche une mention plus sûre, omise',
      trimmed: 'écrite sans les espaces à ses extrémités',
      blank: 'que des espaces, omise',
    },
    writing: 'Préparation de l’aperçu…',
    saving: 'Enregistrement du fichier…',
    sum: reachOf,
    dragOut: 'Faire glisser le fichier',
    save: (format) => `Enregistrer (${format})`,
  },

  about: {
    runsIn: 'S’exécute dans',
    cardButton: 'Fiche du modèle',
    card: 'Fiche du modèle',
    licencesButton: 'Licences',
    licences: 'Licences',
    licencesHint:
      'Ce avec quoi le programme est construit et ce qui l’accompagne. Ouvrez une licence pour la lire en entier.',
    search: 'Rechercher par nom ou par licence',
    found: (n, all) =>
      n === 0
        ? 'Aucune licence ne correspond.'
        : n === all
          ? count(all, 'entrée', 'entrées')
          : `${number(n)} sur ${number(all)}`,
  },

  settings: {
    title: 'Paramètres',
    explain: 'Les modifications sont enregistrées aussitôt.',
    language: 'Langue',
    languageOf: 'Langue de l’interface',
    languageSystem: 'Langue du système',
    languages: { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', zh: '中文' },
    nevers: 'Textes jamais étiquetés',
    neversHint: 'Les textes que vous avez choisi de ne jamais étiqueter, dans aucun document.',
    noNevers:
      'Aucun pour l’instant. Dans un document, choisissez «\u202fNe plus jamais étiqueter\u202f» pour une mention qui est fausse partout.',
    neverAny: 'sous aucune étiquette',
    allow: 'Autoriser à nouveau',
    allowOne: (text) => `Autoriser à nouveau ${quoted(text)}`,
    allowed: (text) => `${quoted(text)} peut à nouveau être étiqueté.`,
    backup: 'Sauvegardes',
    backupHint:
      'Documents, jeux d’étiquettes, analyses et décisions dans un seul fichier. Pour revenir en arrière, mettez-le à la place de library.sqlite.',
    backupWrite: 'Créer une sauvegarde',
    backupWriting: 'Écriture…',
    backupDone: (n) => `Sauvegarde créée, ${bytes(n)}\u00a0:`,
    engine: 'Processeur',
    inUse: (provider, threads, loadMs) =>
      `Utilisé\u00a0: ${providerName(provider)}${onThreads(threads)}. Le modèle a été chargé en ${decimal(loadMs / 1_000)} s.`,
    processor: 'Analyser les documents avec',
    providers: {
      auto: { label: 'Automatique', hint: 'Le plus rapide qui fonctionne sur cet ordinateur.' },
      cpu: { label: 'Processeur (CPU)', hint: 'Fonctionne partout.' },
      cuda: { label: 'Carte graphique NVIDIA (CUDA)', hint: 'Linux, avec une carte NVIDIA et son pilote.' },
      dml: { label: 'DirectML', hint: 'Windows, toute carte graphique.' },
      webgpu: { label: 'WebGPU', hint: 'Carte graphique par l’intermédiaire de WebGPU.' },
      coreml: { label: 'Core ML', hint: 'Mac avec puce Apple.' },
    },
    threads: 'Threads du processeur',
    threadsHint: 'Avec 0, autant que cet ordinateur a de cœurs.',
    reading: 'Analyse',
    readingHint: 'Valable pour les analyses lancées à partir de maintenant.',
    threshold: 'Confiance minimale à conserver, en %',
    thresholdHint:
      'Les mentions en dessous ne sont pas conservées. Plus bas trouve davantage, plus haut fait moins d’erreurs.',
    allOccurrences: 'Repérer toutes les occurrences',
    allOccurrencesHint: 'Une mention trouvée une fois est repérée partout où les mêmes mots figurent dans le document.',
    rule: 'Choix des mentions',
    rules: {
      marginal: {
        label: 'Peser toutes les possibilités',
        hint: 'Additionne toutes les façons dont une mention peut apparaître. Recommandé.',
      },
      paper: {
        label: 'Compter d’abord',
        hint: 'Décide combien il y en a, puis en prend autant, comme dans l’article PaDeLLM.',
      },
    },
    dedup: 'Mentions qui se chevauchent',
    dedups: {
      paper: { label: 'Garder la plus probable', hint: 'Chaque passage a une seule étiquette.' },
      nested: {
        label: 'Garder les étiquettes différentes',
        hint: 'Une ville dans le nom d’une université reste aussi une ville.',
      },
      off: { label: 'Tout garder', hint: 'Pour examiner de près ce que pense le modèle.' },
    },
    window: 'Taille d’une partie, en tokens',
    windowHint:
      'Quantité de texte analysée à la fois\u202f; un token représente environ quatre lettres. Une partie plus longue voit plus de contexte et prend plus de temps.',
    overlap: 'Chevauchement, en tokens',
    overlapHint: 'Ce que chaque partie reprend de la précédente, pour que rien ne se perde à la limite.',
    model: 'Modèle',
    noModel: 'Aucun modèle n’est installé.',
    modelName: 'Nom',
    licence: 'Licence',
    origin: 'Origine',
    size: 'Taille',
    evaluation: 'Résultats aux tests publics',
    evaluationColumns: ['Test', 'Exemples', 'F1, %'],
    about: 'À propos',
    version: 'Version',
    dataFolder: 'Dossier de données',
  },
};
