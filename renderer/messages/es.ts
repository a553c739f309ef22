// Every word of the interface in Spanish. The same words everywhere: documento, etiqueta (label), conjunto de etiquetas,
// mención, análisis (run), confianza, categoría (a document's tag), parte and ventana (window).
import type { ReviewStep } from '../../electron/contract/index.ts';
import type { Span } from '../core/ages.ts';
import { formatsFor } from './formats.ts';
import type { Messages } from './index.ts';
import { ageOf, durationOf, excerpt, sizeOf, sureOf } from './pieces.ts';

const formats = formatsFor('es');
const { number, decimal, fine, percent, ms, date, dayAndTime, dateTime } = formats;
const plural = new Intl.PluralRules('es');
const agree = (n: number, one: string, many: string): string => (n === 1 ? one : many);
/** Whole millions take “de”: 1.000.000 de documentos. */
const count = (n: number, one: string, many: string): string =>
  `${number(n)} ${plural.select(n) === 'many' ? 'de ' : ''}${agree(n, one, many)}`;
const documents = (n: number): string => count(n, 'documento', 'documentos');
const mentions = (n: number): string => count(n, 'mención', 'menciones');
const mentionsIn = (n: number, among: number): string => `${mentions(n)} en ${documents(among)}`;
const characters = (n: number): string => count(n, 'carácter', 'caracteres');
const labels = (n: number): string => count(n, 'etiqueta', 'etiquetas');
const threadsOf = (n: number): string => count(n, 'hilo', 'hilos');
const timesOf = (n: number): string => count(n, 'vez', 'veces');
const sure = sureOf(percent);

/** Infinitives, so that nothing has to agree with what was done. */
function stepVerb(kind: ReviewStep['kind'], n: number): string {
  switch (kind) {
    case 'accept':
      return 'aceptar';
    case 'reject':
      return 'rechazar';
    case 'undecide':
      return agree(n, 'dejar pendiente', 'dejar pendientes');
    case 'relabel':
      return 'cambiar la etiqueta de';
    case 'resize':
      return 'cambiar los límites de';
    case 'add':
      return 'añadir';
    case 'never':
      return 'no volver a etiquetar';
    case 'allow':
      return 'volver a etiquetar';
    case 'rename':
      return 'cambiar el nombre de la etiqueta';
  }
}

function stepWords(step: ReviewStep): string {
  const { kind, text, label } = step;
  const what = text === null ? mentions(step.mentions) : `«${excerpt(text)}»`;
  const to = kind === 'rename' && label !== null ? ` a «${label}»` : '';
  const times = text !== null && step.mentions > 1 ? `, ${timesOf(step.mentions)}` : '';
  const where = step.documents > 1 ? ` en ${documents(step.documents)}` : '';
  return `${stepVerb(kind, text === null ? step.mentions : 1)} ${what}${to}${times}${where}`;
}

const bytes = sizeOf(formats, (n) => count(n, 'byte', 'bytes'));

const age = ageOf(formats, {
  now: 'ahora mismo',
  minutes: (n) => `hace ${n} min`,
  today: (at) => `hoy, ${at}`,
  yesterday: (at) => `ayer, ${at}`,
});

const spanUnits = { seconds: 's', minutes: 'min', hours: 'h' } as const;
const left = (span: Span): string =>
  `${agree(span.count, 'queda', 'quedan')} ${fine(span.count)} ${spanUnits[span.unit]} aprox.`;

const providerNames: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  cuda: 'GPU NVIDIA (CUDA)',
  dml: 'GPU (DirectML)',
  webgpu: 'GPU (WebGPU)',
  coreml: 'Apple Core ML',
};
const providerName = (provider: string): string => providerNames[provider] ?? provider;
const methodNames: Readonly<Partial<Record<string, string>>> = {
  aug: 'AutoReg aumentado',
  struct: 'AutoReg estructurado',
  batch: 'PaDeLLM tal como se publicó, un lote',
  multi: 'PaDeLLM tal como se publicó, una máquina por secuencia',
  ours: 'Este programa',
};
const duration = durationOf(formats);
const windowOf = (done: number, all: number): string =>
  all > 0 ? `parte ${number(done)} de ${number(all)}` : 'iniciando';

export const es: Messages = {
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
  andMore: (n) => `y ${number(n)} más`,
  loading: 'Cargando…',
  cancel: 'Cancelar',
  close: 'Cerrar',
  dismiss: 'Descartar',
  undo: 'Deshacer',
  notices: 'Avisos',

  connection: {
    stopped: 'El programa se ha detenido. Inícielo de nuevo.',
    refused: (status) =>
      `El programa no aceptó la solicitud (${status}). Abra la aplicación con la dirección que mostró al iniciarse.`,
  },

  nav: {
    title: 'Principal',
    library: 'Biblioteca',
    document: 'Documento',
    entities: 'Entidades',
    comparison: 'Comparar análisis',
    labelSets: 'Conjuntos de etiquetas',
    settings: 'Ajustes',
  },

  engine: {
    loading: 'Cargando el modelo…',
    failed: 'No se pudo cargar el modelo',
    ready: 'Listo',
    busy: (n) => `Leyendo, ${agree(n, 'queda', 'quedan')} ${documents(n)}`,
    paused: (n) => `En pausa, ${agree(n, 'queda', 'quedan')} ${documents(n)}`,
    on: (provider, threads, isFallback) =>
      `${providerName(provider)}${provider === 'cpu' && threads > 0 ? `, ${threadsOf(threads)}` : ''}${isFallback ? ' (alternativa)' : ''}`,
  },

  library: {
    title: 'Biblioteca',
    firstTitle: 'Suelte aquí los documentos',
    firstSentence:
      'PDF, Word, correos electrónicos, páginas web, tablas, texto sin formato o carpetas enteras: los nombres, fechas e importes que contienen aparecen marcados.',
    lookedFor: 'Qué se busca',
    private: 'Nada sale de este equipo.',
    newDocuments: 'Conjunto de etiquetas para documentos nuevos',
    search: 'Buscar en nombres y textos',
    searchIn: 'Dónde buscar',
    searchEverywhere: 'Nombres y textos',
    searchMentions: 'Solo en menciones',
    searchMentionsOf: 'Solo en menciones de',
    searchTexts: 'Buscar en textos completos',
    searching: 'buscando…',
    clearSearch: 'Borrar la búsqueda',
    some: (n, all) => `${number(n)} de ${documents(all)}`,
    reviewed: (n, all) => (n >= all ? 'todo revisado' : `${number(n)} ${agree(n, 'revisada', 'revisadas')}`),
    exportAll: 'Exportar todo',
    noneFound: (search) => `Sin resultados para «${search}».`,
    noneFiltered: 'Ningún documento cumple estos filtros.',
    // the search understands these quotation marks, not «…»
    teachSearch:
      'Todas las palabras deben estar en el documento o en su nombre; “entre comillas”, deben ir juntas. Las mayúsculas y las tildes no cuentan.',
    teachFilters: 'Quite un filtro para ver más.',
    filters: {
      title: 'Filtros',
      button: (n) => (n === 0 ? 'Filtros' : `Filtros (${number(n)})`),
      any: 'Cualquiera',
      status: 'Estado',
      statuses: {
        done: 'Leído',
        waiting: 'En espera o en lectura',
        failed: 'Con error',
        cancelled: 'Cancelado',
        none: 'Sin leer',
      },
      label: 'Con menciones de',
      tally: (name, n) => `${name} (${number(n)})`,
      reviewed: 'Revisión',
      reviews: { none: 'Sin revisar', some: 'Revisado en parte', all: 'Todo revisado' },
      confidence: 'Confianza media',
      below: 'menos de',
      above: 'al menos',
      percent: 'Porcentaje',
      confidenceOf: (side, n) =>
        side === 'below' ? `Confianza inferior al ${percent(n / 100)}` : `Confianza del ${percent(n / 100)} o más`,
      added: 'Añadido',
      days: (n) => (n === 1 ? 'hoy' : `en los últimos ${number(n)} días`),
      range: 'entre…',
      from: 'Desde',
      to: 'Hasta',
      between: (from, to) =>
        [from === null ? null : `desde el ${date(from)}`, to === null ? null : `hasta el ${date(to)}`]
          .filter((one) => one !== null)
          .join(' ') || 'en cualquier fecha',
      addedOf: (when) => `Añadido ${when}`,
      withLabel: (name) => `Con ${name}`,
      tagged: (name) => `Categoría ${name}`,
      active: 'Filtros activos',
      without: (filter) => `Quitar el filtro: ${filter}`,
      clear: 'Quitar los filtros',
    },
    selectAll: 'Seleccionar todos los documentos',
    select: (name) => `Seleccionar ${name}`,
    about: (labelSet, length) => `${labelSet === null ? '' : `${labelSet} · `}${characters(length)}`,
    columns: {
      name: 'Nombre',
      status: 'Resultado',
      mentions: 'Menciones',
      confidence: 'Confianza',
      added: 'Añadido',
      actions: 'Acciones',
    },
    cancelOne: (name) => `Detener la lectura de ${name}`,
    removeOne: (name) => `Eliminar ${name}`,
    removed: (n) => `${count(n, 'documento eliminado', 'documentos eliminados')}.`,
  },

  tags: {
    title: 'Categorías',
    button: 'Categorías',
    titleOf: (n) => `Categorías de ${documents(n)}`,
    add: 'Nueva categoría',
    addButton: 'Añadir',
    example: 'Por ejemplo: borrador, 2024, por revisar',
    teach:
      'Aún no hay categorías. Escriba una arriba; cada documento puede tener varias, y la lista se puede filtrar por ellas.',
    onSome: 'en algunos',
    save: 'Guardar categorías',
    changed: (n) => `Categorías de ${documents(n)} cambiadas.`,
    unchanged: 'Los documentos ya tenían estas categorías.',
    more: (n) => `${number(n)} más`,
    fewer: 'Menos',
  },

  bulk: {
    button: 'Revisar',
    title: 'Revisar varias a la vez',
    explain:
      'Decide sobre todas las menciones dentro de estos límites que nadie ha revisado aún. Se puede deshacer en un solo paso.',
    verdict: 'Acción',
    verdicts: { accepted: 'Aceptar', rejected: 'Rechazar' },
    confidence: 'Confianza',
    from: 'Confianza desde',
    to: 'hasta',
    counting: 'Contando…',
    reach: mentionsIn,
    apply: (verdict) => (verdict === 'accepted' ? 'Aceptarlas' : 'Rechazarlas'),
    done: (verdict, n, among) =>
      `${verdict === 'accepted' ? count(n, 'mención aceptada', 'menciones aceptadas') : count(n, 'mención rechazada', 'menciones rechazadas')} en ${documents(among)}.`,
    none: 'No hay menciones pendientes dentro de estos límites.',
    examples: 'Las primeras',
  },

  difference: {
    button: 'Comparar análisis',
    title: 'Comparar análisis',
    ofAll: 'El análisis más reciente de cada documento frente al anterior.',
    ofSome: (n) =>
      `El análisis más reciente de ${count(n, 'documento seleccionado', 'documentos seleccionados')} frente al anterior.`,
    comparing: 'Comparando…',
    figures: 'Cifras por etiqueta',
    none: 'Ninguno de estos documentos se ha analizado dos veces.',
    teach:
      'Analice documentos de nuevo, con otras etiquetas u otros ajustes, para ver aquí lo que aparece y lo que desaparece.',
    summary: (added, lost, changed, same) =>
      `${count(same, 'mención igual', 'menciones iguales')}, ${number(changed)} ${agree(changed, 'cambiada', 'cambiadas')}, ${number(lost)} ${agree(lost, 'perdida', 'perdidas')}, ${number(added)} ${agree(added, 'nueva', 'nuevas')}.`,
    agreement: (share) => `Los dos análisis coinciden en un ${percent(share)}.`,
    without: (n) =>
      `${count(n, 'documento tiene', 'documentos tienen')} un solo análisis, o ninguno, y no se ${agree(n, 'incluye', 'incluyen')}.`,
    byLabel: 'Por etiqueta',
    byDocument: 'Por documento',
    sum: 'Todo',
    columns: {
      label: 'Etiqueta',
      document: 'Documento',
      bar: 'Proporciones',
      before: 'Antes',
      after: 'Después',
      added: 'Nuevas',
      lost: 'Perdidas',
      changed: 'Cambiadas',
      same: 'Iguales',
    },
  },

  entities: {
    title: 'Entidades',
    explain: 'De qué hablan todos los documentos.',
    list: 'Entidades',
    labels: 'Etiquetas',
    allLabels: 'Todas las etiquetas',
    labelHint: (label, n, entities, among) =>
      `${label}: ${mentions(n)} de ${count(entities, 'entidad', 'entidades')} en ${documents(among)}`,
    faces: { title: 'Mostrar como', list: 'Lista', chart: 'Gráfico' },
    search: 'Buscar entidades',
    confidence: 'Confianza',
    reviewedOnly: 'Solo revisadas',
    count: (n) => count(n, 'entidad', 'entidades'),
    counting: 'Contando…',
    copy: 'Copiar tabla',
    copyColumns: ['Entidad', 'Etiqueta', 'Otras formas', 'Menciones', 'Documentos', 'Confianza media', 'Revisadas'],
    columns: { text: 'Entidad', count: 'Menciones', documents: 'Documentos', confidence: 'Confianza' },
    byHand: 'a mano',
    empty:
      'Las entidades aparecen aquí cuando se han leído documentos: las mismas palabras con la misma etiqueta, de todos ellos.',
    toLibrary: 'Ir a la biblioteca',
    noneFound: 'Ninguna entidad cumple esta búsqueda y estos filtros.',
    clear: 'Borrar la búsqueda y los filtros',
    details: 'Apariciones de la entidad',
    sum: mentionsIn,
    forms: (forms) => `También escrito: ${forms}`,
    places: 'Apariciones',
    placesOf: (n) => count(n, 'aparición', 'apariciones'),
    morePlaces: (n) => `Mostrar más (${agree(n, 'queda', 'quedan')} ${number(n)})`,
    onPage: (name, page) => `${name}, página ${number(page)}`,
    companions: 'En los mismos documentos',
    companionsHint: 'Cerca: a 200 caracteres o menos.',
    near: (n) => `cerca ${timesOf(n)}`,
    chart: {
      title: 'Etiquetas por documento',
      explain: (n, all) =>
        `${n < all ? `Los ${number(n)} de ${documents(all)} con más menciones` : documents(n)}; cuanto más intenso el color de la celda, más menciones.`,
      document: 'Documento',
      all: 'Todas las menciones',
      sum: 'Todos los documentos',
    },
  },

  add: {
    chooseFiles: 'Elegir archivos',
    chooseFolder: 'Elegir carpeta',
    paste: 'Pegar texto',
    sample: 'Probar el ejemplo',
    filesInput: 'Archivos que añadir',
    folderInput: 'Carpeta que añadir',
    import: 'Importar anotaciones',
    importHint: 'Menciones hechas con este programa, Label Studio, brat, spaCy, CoNLL o herramientas de Web Annotation',
    importInput: 'Anotaciones que importar',
    imported: (n) => `${count(n, 'documento importado', 'documentos importados')}.`,
    notes: (n) => count(n, 'nota sobre la importación', 'notas sobre la importación'),
    tooManyToImport: (most) =>
      `Se pueden importar como máximo ${number(most)} archivos a la vez; reúnalos en un archivo zip.`,
    dropHere: 'Suelte para añadir a la biblioteca',
    progress: (done, all) => `Añadiendo archivos: ${number(done)} de ${number(all)}`,
    added: (n) => `${count(n, 'documento añadido', 'documentos añadidos')}.`,
    notAdded: (n) => count(n, 'archivo no añadido', 'archivos no añadidos'),
    open: 'Abrirlo',
    refusedOne: (name, message) => (message.includes(name) ? message : `${name}: ${message}`),
    knownOne: (name) => `«${name}» ya está en la biblioteca.`,
    tooLarge: (most) => `El archivo supera los ${bytes(most)}; divídalo y añada las partes.`,
    unreadable: 'No se puede leer el archivo; compruebe que aún existe y que tiene permiso para abrirlo.',
    unreadableDrop:
      'No se pueden leer los archivos soltados; compruebe que aún existen y que tiene permiso para abrirlos.',
  },

  addOptions: {
    title: (n) => `Añadir ${count(n, 'archivo', 'archivos')}`,
    titleOne: (name) => `Añadir ${name}`,
    add: 'Añadir',
    import: 'Importar',
    annotated: (n, all) =>
      all === 1
        ? 'Este archivo parece contener menciones'
        : `${number(n)} de ${number(all)} archivos ${agree(n, 'parece', 'parecen')} contener menciones`,
    readings: {
      mentions: { label: 'Conservar las menciones', hint: 'Textos con sus menciones, tal como se exportaron.' },
      documents: {
        label: 'Leer como documentos corrientes',
        hint: 'Solo los textos; se leen con el conjunto de etiquetas elegido.',
      },
    },
    column: 'Columna con el texto',
    columnAuto: 'La que tiene más palabras',
    columnHint: 'Cada fila se convierte en un documento.',
    encoding: 'Codificación',
    encodingAuto: 'Detectada en el archivo',
    parts: 'Qué se lee',
    switches: {
      notes: { label: 'Notas al pie y notas finales', hint: 'Después del cuerpo del texto.' },
      headersAndFooters: { label: 'Encabezados y pies de página', hint: 'Lo que figura en todas las páginas.' },
      comments: { label: 'Comentarios', hint: 'Lo que los revisores escribieron junto al texto.' },
      attachments: { label: 'Archivos adjuntos de correos', hint: 'Cada uno se convierte en un documento.' },
    },
    standing: 'Opciones de lectura',
    standingHint: 'Se aplican a los archivos que se añadan a partir de ahora. Cada formato usa las que admite.',
  },

  paste: {
    title: 'Pegar texto',
    text: 'Texto',
    name: 'Nombre (opcional)',
    unnamed: 'Texto pegado',
    hint: 'Ctrl+Intro añade el texto.',
    add: 'Añadir',
  },

  status: {
    none: 'Sin leer',
    queued: 'En espera',
    running: (done, all) => `Leyendo, ${windowOf(done, all)}`,
    progressOf: (name) => `Progreso de ${name}`,
    done: 'Listo',
    nothingFound: 'Sin menciones',
    cancelled: 'Cancelado',
    failed: 'Error de lectura; analice el documento de nuevo.',
  },

  queue: {
    title: 'Cola',
    progress: 'Progreso de la cola',
    starting: 'Iniciando…',
    doneOf: (done, all) => `${number(done)} de ${count(all, 'documento leído', 'documentos leídos')}`,
    part: (done, all) => windowOf(done, all),
    pause: 'Pausar',
    paused: 'En pausa',
    resume: 'Reanudar',
    resumeHint: 'No se lee nada hasta reanudar.',
    cancel: 'Cancelar todo',
    finished: (n) => `${count(n, 'documento leído', 'documentos leídos')}.`,
  },

  selection: {
    title: 'Documentos seleccionados',
    count: (n) => `${number(n)} ${agree(n, 'seleccionado', 'seleccionados')}`,
    remove: 'Eliminar',
    clear: 'Anular la selección',
  },

  runAgain: {
    button: 'Analizar de nuevo',
    title: (n) => (n === 1 ? 'Analizar de nuevo' : `Analizar de nuevo ${documents(n)}`),
    explain: 'Elija el conjunto de etiquetas que buscar. El nuevo resultado sustituye al que se muestra.',
    sets: 'Conjuntos de etiquetas',
    editSets: 'Editar conjuntos de etiquetas',
    start: 'Analizar',
  },

  document: {
    title: 'Documento',
    back: 'Volver a la biblioteca',
    views: 'Vistas',
    tabs: { text: 'Texto', latency: 'Latencia' },
    text: 'Texto del documento',
    tags: 'Categorías',
    addTag: 'Añadir una categoría',
    removeTag: (tag) => `Quitar la categoría ${tag}`,
    encoding: 'Leído como',
    encodingHint: 'Elija otra codificación si hay letras incorrectas.',
    readAs: (encoding) => `Leído como ${encoding}. Este documento sustituye al anterior.`,
    sameText: (encoding) => `Leído como ${encoding}, el texto es el mismo.`,
    fidelity: (n) => count(n, 'nota sobre la lectura del archivo', 'notas sobre la lectura del archivo'),
    print: 'Imprimir',
    cancel: 'Detener',
    progress: 'Progreso del análisis',
    queued: (set) => `${set} · en espera de turno`,
    running: (set, done, all) => `${set} · leyendo, ${windowOf(done, all)}`,
    cancelled: (set, n) => `${set} · cancelado, ${mentions(n)} hasta entonces`,
    done: (set, n, coverage) =>
      `${set} · ${mentions(n)}${coverage !== null && coverage < 0.9995 ? ` · se leyó el ${decimal(coverage * 100)}\u00a0% del texto` : ''}`,
  },

  legend: {
    title: 'Leyenda',
    labels: 'Etiquetas',
    confidence: 'Confianza',
    atLeast: (n) => (n === 0 ? 'todas' : `${percent(n / 100)} o más`),
    hides: (hidden, all) =>
      all === 0
        ? 'Aún no hay menciones'
        : hidden === 0
          ? 'No oculta nada'
          : `Oculta ${number(hidden)} de ${mentions(all)}`,
    showAll: 'Mostrar todo',
    show: (name) => `Mostrar ${name}`,
    hide: (name) => `Ocultar ${name}`,
    solo: (name) => `Mostrar solo ${name}`,
    tags: 'Nombres de etiqueta en el texto',
    shownOf: (shown, all) => (shown === all ? number(all) : `${number(shown)}/${number(all)}`),
    counts: (shown, all, reviewed) =>
      `${number(shown)} ${agree(shown, 'visible', 'visibles')}, ${number(all)} en total, ${number(reviewed)} ${agree(reviewed, 'revisada', 'revisadas')}`,
    reviewed: (n) => `✓ ${number(n)}`,
    reviewedHint: (n) => `${number(n)} ${agree(n, 'aceptada o añadida', 'aceptadas o añadidas')} a mano`,
    complete: (chance) => `${sure(chance)} de certeza de que son todas`,
    recall: (found, chance) =>
      `${number(found)} ${agree(found, 'encontrada', 'encontradas')} · ${sure(chance)} de certeza de que son todas`,
    more: (name) => `Más sobre ${name}`,
    lookForMore: 'Buscar una más',
    noMore: 'No hay ninguna otra que merezca la pena.',
    oneMore: (score) => `Una más, con una confianza del ${percent(score)}.`,
    looking: (name) => `Buscando «${name}»…`,
    addLabel: 'Añadir una etiqueta',
    addHint: 'Intro la busca en este documento.',
    find: 'Buscar esta etiqueta',
    isThere: (name) => `«${name}» ya existe.`,
    labelAdded: (name, n, milliseconds) => `«${name}»: ${mentions(n)} en ${ms(milliseconds)}`,
    rename: 'Nombre en este documento',
    renameHint: 'Intro cambia el nombre.',
    merges: (from, to) => `«${to}» ya existe: Intro le asigna las menciones de «${from}». Se puede deshacer.`,
  },

  details: {
    title: 'Detalles',
    inThis: 'Encontrado aquí',
    teach: 'Haga clic en una mención o pulse → para recorrerlas.',
    coming: 'Las menciones aparecen aquí mientras se lee el documento.',
    none: 'No se encontró nada. Pruebe otras etiquetas, o una confianza mínima más baja en los ajustes, y analice el documento de nuevo.',
    allHidden: 'Todas las menciones están ocultas. Baje la confianza o vuelva a mostrar etiquetas.',
    nth: (n, all) => `Mención ${number(n)} de ${number(all)}`,
    previous: 'Mención anterior',
    next: 'Mención siguiente',
    deselect: 'Cerrar los detalles',
    confidence: 'Confianza',
    origin: 'Origen',
    origins: { found: 'Encontrada', repeated: 'Repetida', added: 'Añadida' },
    originHint: {
      found: 'El modelo señaló este fragmento.',
      repeated: 'Las mismas palabras se encontraron en otra parte del documento.',
      added: 'Marcada a mano.',
    },
    page: 'Página',
    pageOf: (page, all) => `${number(page)} de ${number(all)}`,
    position: 'Posición',
    characters: (start, end) => `Caracteres ${number(start)} a ${number(end)}`,
    overlapping: 'También aquí',
    occurrences: (n) => (n === 0 ? 'Sin otras apariciones' : count(n, 'aparición más', 'apariciones más')),
    spoken: (words, label, score, verdict, n, all) =>
      `${words}: ${label}, ${score === null ? '' : `confianza ${percent(score)}, `}${verdict}, mención ${number(n)} de ${number(all)}`,
  },

  review: {
    title: 'Revisión',
    verdicts: {
      undecided: 'Pendiente',
      accepted: '✓ Aceptada',
      rejected: '× Rechazada',
      added: '+ Añadida a mano',
      never: '× Sus palabras nunca se etiquetan',
    },
    accept: 'Aceptar',
    reject: 'Rechazar',
    undecide: 'Dejar pendiente',
    removeAdded: 'Retirar',
    allow: 'Volver a etiquetar estas palabras',
    changeLabel: 'Cambiar etiqueta',
    advance: 'Pasar a la siguiente pendiente',
    more: 'Todas con las mismas palabras',
    alike: 'Aplicar a todas las idénticas…',
    neverAs: (label) => `No volver a etiquetar como ${label}`,
    neverAtAll: 'No volver a etiquetar de ningún modo',
    neverHint: (words) => `«${words}» se deja entonces sin etiquetar en todos los documentos.`,
    neverDone: (words, label) =>
      label === null ? `«${words}» no se volverá a etiquetar.` : `«${words}» no se volverá a etiquetar como ${label}.`,
    startHandle: 'Inicio de la mención: arrastrar o usar las teclas de flecha',
    endHandle: 'Fin de la mención: arrastrar o usar las teclas de flecha',
    markAs: 'Marcar la selección como',
    otherLabel: 'Otra etiqueta',
    searchLabel: 'Etiqueta',
    labelOf: (words) => `Etiqueta de «${excerpt(words)}»`,
    currentLabel: 'actual',
    useNew: (name) => `Nueva etiqueta «${name}»`,
    filters: 'Qué se muestra',
    onlyUndecided: 'Solo pendientes',
    onlyUncertain: (n) => `Solo dudosas, por debajo del ${percent(n / 100)}`,
    uncertainBelow: 'Dudosas por debajo de',
    showRejected: 'Mostrar rechazadas',
    bulk: {
      accept: (n) => `Aceptar las visibles (${number(n)})`,
      reject: (n) => `Rechazar las visibles (${number(n)})`,
    },
    bulkExplain: 'Son las menciones pendientes que se ven con los filtros actuales.',
    bulkDone: (kind, n) =>
      `${kind === 'accept' ? count(n, 'mención aceptada', 'menciones aceptadas') : count(n, 'mención rechazada', 'menciones rechazadas')}.`,
    undoable: 'Se puede deshacer.',
    firstPlaces: 'Las primeras apariciones',
    alikeTitle: (words) => `Todas las apariciones de «${excerpt(words)}»`,
    what: 'Qué',
    where: 'Dónde',
    newLabel: 'Nueva etiqueta',
    alikeKinds: {
      accept: 'Aceptar',
      reject: 'Rechazar',
      add: 'Etiquetar donde falte',
      relabel: 'Cambiar etiqueta',
    },
    alikeHint: {
      accept: 'Acepta las menciones con estas palabras y esta etiqueta.',
      reject: 'Rechaza las menciones con estas palabras y esta etiqueta.',
      add: 'Añade esta etiqueta donde estas palabras aparecen sin ella.',
      relabel: 'Da otra etiqueta a las menciones con estas palabras.',
    },
    scopes: { document: 'Este documento', corpus: 'Todos los documentos' },
    counting: 'Contando…',
    reach: mentionsIn,
    apply: 'Aplicar',
    alikeDone: (n, among) => `${count(n, 'mención cambiada', 'menciones cambiadas')} en ${documents(among)}.`,
    redo: 'Rehacer',
    laterSteps: 'Después se hizo algo más; Ctrl+Z deshace paso a paso.',
    nothingToUndo: 'No hay nada que deshacer.',
    nothingToRedo: 'No hay nada que rehacer.',
    undone: (step) => `Deshecho: ${stepWords(step)}`,
    redone: (step) => `Rehecho: ${stepWords(step)}`,
  },

  compare: {
    button: 'Comparar análisis',
    title: 'Comparar análisis',
    close: 'Cerrar la comparación',
    tooFew: 'Hay un solo análisis terminado de este documento. Analícelo de nuevo para poder comparar los dos.',
    sides: { before: 'Antes', after: 'Después' },
    run: (run) =>
      `${run.labelSet} · ${run.finishedAt === null ? '' : `${dayAndTime(new Date(run.finishedAt))} · `}${mentions(run.mentions)}`,
    draw: 'Mostrar las diferencias en el texto',
    drawHint: 'Las nuevas, con línea continua y +; las perdidas, con línea discontinua y −.',
    comparing: 'Comparando…',
    figures: 'Cifras por etiqueta',
    sum: (same, changes) =>
      `${number(same)} ${agree(same, 'igual', 'iguales')}, ${count(changes, 'diferencia', 'diferencias')}.`,
    columns: ['Etiqueta', 'Antes', 'Después', 'Nuevas', 'Perdidas', 'Cambiadas', 'Iguales'],
    kinds: { added: '+ nueva', lost: '− perdida', label: 'etiqueta', bounds: 'límites' },
    relabelled: (words, before, after) => `${words}: ${before} → ${after}`,
    resized: (before, after) => `${before} → ${after}`,
  },

  shortcuts: {
    button: 'Atajos',
    title: 'Atajos de teclado',
    keys: [
      { keys: ['→', 'n'], does: 'Mención siguiente' },
      { keys: ['←', 'p'], does: 'Mención anterior' },
      { keys: ['⇧ n'], does: 'Siguiente mención dudosa' },
      { keys: ['a', 'Intro'], does: 'Aceptar' },
      { keys: ['x', 'Supr'], does: 'Rechazar' },
      { keys: ['u'], does: 'Dejar pendiente' },
      { keys: ['1–9', 'b…'], does: 'Dar la etiqueta de esta tecla, también al texto seleccionado' },
      { keys: ['e', 'F2'], does: 'Elegir la etiqueta de una lista' },
      { keys: ['⇧ →', '⇧ ←'], does: 'Mover el fin una palabra' },
      { keys: ['Alt ⇧ →', 'Alt ⇧ ←'], does: 'Mover el inicio una palabra' },
      { keys: ['Ctrl z'], does: 'Deshacer el último paso de la revisión' },
      { keys: ['Ctrl y', 'Ctrl ⇧ z'], does: 'Rehacer' },
      { keys: ['Esc'], does: 'Anular la selección' },
      { keys: ['l'], does: 'Mostrar u ocultar los nombres de etiqueta en el texto' },
      { keys: ['?'], does: 'Esta lista' },
    ],
  },

  latency: {
    title: 'Latencia',
    soon: 'Las primeras cifras aparecen cuando se ha leído la primera parte del documento.',
    nothing: 'Aún no se ha medido nada. Analice el documento para ver lo que cuesta en este equipo.',
    total: 'Total',
    speed: 'Velocidad',
    perSecond: (n) => `${number(n)} tokens/s`,
    tokens: 'Tokens',
    forwards: 'Pasadas',
    windows: 'Ventanas',
    machine: (model, version, provider, threads) =>
      `Medido en este equipo: ${model} ${version} con ${providerName(provider)}${threads > 0 ? `, ${threadsOf(threads)}` : ''}.`,
    counting: 'Recuento (paso 1)',
    writing: 'Escritura (paso 2)',
    shared: 'Lectura del documento (común a todas las etiquetas)',
    document: 'Documento',
    showAll: (n) => `Mostrar las ${labels(n)}`,
    numbers: 'Las cifras',
    columns: [
      'Etiqueta',
      'Recuento, ms',
      'Recuento, tokens',
      'Escritura, ms',
      'Escritura, tokens',
      'Menciones conservadas',
    ],
    steps: 'Pasos 1 y 2 en total',
    other: (n) => `+ ${ms(n)} fuera de ellos`,
    copy: 'Copiar tabla',
    copied: 'La tabla está en el portapapeles.',
    notCopied: 'El portapapeles no está disponible; seleccione la tabla y cópiela.',
    explain:
      'El documento se lee una sola vez para todas las etiquetas. Después se hace a la vez el recuento de todas las etiquetas (paso 1) y se escriben a la vez todas las menciones (paso 2). La barra de una etiqueta es su parte de ese tiempo, según sus tokens, sumada en todas las ventanas del documento.',
    comparison: {
      title: 'Este equipo',
      measure: 'Medir en paralelo frente a secuencial',
      again: 'Medir de nuevo',
      explain:
        'Mide lo que tardan otros métodos con el principio de este documento en este equipo: el mismo modelo, el mismo procesador, varias veces cada uno por turnos. Puede tardar unos minutos; los documentos que se añadan mientras tanto tienen prioridad y la interrumpen.',
      starting: 'Preparando…',
      measuring: 'Midiendo…',
      measured: 'Medición terminada.',
      progress: 'Progreso de la comparación',
      progressOf: (done, of) => `${number(done)} de ${number(of)}`,
      columns: [
        'Método',
        'Mediana, ms',
        'Rango intercuartílico, ms',
        'Tokens procesados a la vez',
        'Tokens procesados uno a uno',
        'Pasadas',
        'Veces lo que tarda este programa',
      ],
      methods: methodNames,
      range: (first, third) => `${decimal(first)}–${decimal(third)}`,
      times: (n) => `${decimal(n)}×`,
      read: (of) =>
        `Lectura ${of.characters < of.charactersAll ? `de los primeros ${number(of.characters)} de ${characters(of.charactersAll)}` : 'del documento completo'} (${count(of.comparison.textTokens, 'token', 'tokens')}) para ${labels(of.labels)}, con ${mentions(of.comparison.mentions)} por escribir: ${timesOf(of.rounds)} con cada método, en ${duration(of.seconds)} en total.`,
      forced:
        'Los métodos secuenciales deben escribir la respuesta que encontró este programa, porque el modelo incluido no se entrenó para escribirla en su formato: solo cuenta su tiempo. «Una máquina por secuencia» cuenta solo la secuencia más lenta, como si cada una tuviera su propia máquina.',
      copy: 'Copiar como Markdown',
    },
  },

  labelSets: {
    title: 'Conjuntos de etiquetas',
    explain: 'Qué se busca: expresiones propias, en lenguaje corriente.',
    create: 'Nuevo conjunto de etiquetas',
    newName: 'Nuevo conjunto de etiquetas',
    name: 'Nombre del conjunto de etiquetas',
    import: 'Importar',
    importInput: 'Archivo de conjunto de etiquetas',
    notImported: (file, message) => `No se importó ${file}: ${message}`,
    starter: 'conjunto inicial',
    noLabels: 'aún sin etiquetas',
    inUse: 'Predeterminado',
    use: 'Usar como predeterminado',
    duplicate: (name) => `Duplicar ${name}`,
    export: (name) => `Exportar ${name}`,
    exportFile: 'Exportar',
    remove: (name) => `Eliminar ${name}`,
    removeThis: 'Eliminar',
    removed: (name) => `Conjunto de etiquetas «${name}» eliminado.`,
    gone: 'Este conjunto de etiquetas ya no existe.',
    showAll: 'Todos los conjuntos de etiquetas',
    advice:
      'Una etiqueta es una expresión como «persona», «fecha de inicio» o «dosis del medicamento». La descripción es solo una nota personal.',
    save: { saved: 'Guardado', saving: 'Guardando…', blocked: 'Sin guardar: ver abajo' },
    addLabel: 'Añadir etiquetas',
    addExample: 'Una etiqueta, o pegar una lista con una en cada línea',
    addCount: (n) => (n > 1 ? `Añadir ${number(n)}` : 'Añadir'),
    emptySet: 'Aún no hay etiquetas. Escriba arriba lo que se busca, por ejemplo «parte», «importe» o «fecha límite».',
    unnamed: 'etiqueta sin nombre',
    phrase: 'Etiqueta',
    description: 'Descripción (opcional)',
    descriptionOf: (name) => `Descripción de ${name}`,
    colourOf: (name) => `Color de ${name}`,
    drag: 'Arrastrar para ordenar',
    up: (name) => `Subir ${name}`,
    down: (name) => `Bajar ${name}`,
    removeLabel: (name) => `Eliminar ${name}`,
    labelRemoved: (name) => `Etiqueta «${name}» eliminada.`,
    tryOut: {
      title: 'Probar',
      text: 'Un párrafo para probar las etiquetas',
      example: 'Pegue o escriba un párrafo: sus menciones se marcan al escribir.',
      noLabels: 'Añada antes una etiqueta.',
      waiting: 'Leyendo…',
      result: (n, milliseconds) => `${mentions(n)} en ${ms(milliseconds)}`,
      tooMany: (most) => `Solo se prueban las primeras ${labels(most)}.`,
      output: 'El párrafo con sus menciones',
    },
    problems: {
      empty: 'Una etiqueta necesita un nombre.',
      double: 'Otra etiqueta tiene el mismo nombre.',
      long: 'Una etiqueta tiene como máximo 120 caracteres.',
    },
  },

  exports: {
    button: 'Exportar',
    title: 'Exportar',
    format: 'Formato',
    formats: {
      csv: { name: 'CSV', readers: 'Excel, LibreOffice, Numbers, R, pandas' },
      json: { name: 'JSON', readers: 'Programas, y este mismo: todo lo que hay' },
      html: { name: 'Informe HTML', readers: 'Personas: una página para leer, imprimir o enviar' },
      spacy: { name: 'spaCy', readers: 'spaCy y Prodigy, para entrenar' },
      'label-studio': { name: 'Label Studio', readers: 'Label Studio, para revisar y corregir' },
      brat: { name: 'brat', readers: 'brat y la mayoría de las herramientas para corpus anotados' },
      conll: { name: 'CoNLL-2003', readers: 'Programas que entrenan etiquetadores: Flair, spaCy, NLTK' },
      'web-annotation': { name: 'Web Annotation', readers: 'Recogito y otros que siguen el estándar del W3C' },
    },
    holds: {
      csv: 'Una fila por mención, con su posición en unidades de código UTF-16. Sin los textos, el conjunto de etiquetas ni los datos del análisis.',
      'csv-documents':
        'Una fila por documento: cuántas menciones de cada etiqueta, y cuáles. Sin posiciones ni confianza.',
      json: 'Textos, conjunto de etiquetas, modelo, datos del análisis y todas las menciones, con posiciones en unidades de código UTF-16 y en caracteres.',
      jsonl: 'Lo mismo que en un solo objeto JSON, pero un documento por línea, para bibliotecas grandes.',
      html: 'Todo en una página, también sin este programa: textos con menciones en color, leyenda y tablas. No se puede volver a importar.',
      spacy:
        'Textos y todas las menciones, con posiciones en caracteres. Sin el conjunto de etiquetas ni los datos del análisis.',
      'label-studio':
        'Textos, las menciones como predicciones y lo revisado como anotaciones; posiciones en caracteres. Sin los datos del análisis.',
      brat: 'Un archivo .txt y uno .ann por documento, posiciones en caracteres, confianza en notas. Los espacios de las etiquetas pasan a ser «_».',
      conll:
        'Un token por línea. Cada token tiene una sola etiqueta: de las menciones solapadas se escribe la más segura. Sin confianza.',
      'web-annotation':
        'Una anotación por mención, con su posición en caracteres y sus palabras con el texto que las rodea.',
    },
    rows: 'Cada fila es',
    rowsOf: { mention: 'una mención', document: 'un documento' },
    separator: 'Entre celdas',
    separators: { comma: 'Coma', semicolon: 'Punto y coma' },
    layout: 'Disposición',
    layouts: { one: 'Un solo objeto', lines: 'Un documento por línea' },
    companions: {
      spacy: { label: 'Con un script para DocBin', hint: 'Crea el archivo que lee «spacy train».' },
      'label-studio': {
        label: 'Con la configuración de etiquetado',
        hint: 'Se pega en la configuración del proyecto.',
      },
      brat: {
        label: 'Con la configuración de brat',
        hint: 'Las etiquetas tal como se escriben aquí, y sus colores.',
      },
      conll: { label: 'Con los textos', hint: 'Hacen falta para recuperar las posiciones exactas.' },
      'web-annotation': { label: 'Con los textos', hint: 'Las anotaciones remiten a ellos.' },
    },
    scope: 'Documentos',
    scopes: {
      document: 'Este',
      selected: (n) => `Seleccionados (${number(n)})`,
      all: (n) => `Todos (${number(n)})`,
    },
    confidence: 'Confianza',
    bom: 'Marca de orden de bytes (BOM)',
    bomHint: 'Actívela si Excel muestra caracteres extraños.',
    reviewedOnly: 'Solo revisadas',
    reviewedOnlyHint: 'Menciones aceptadas, corregidas o añadidas a mano.',
    labels: 'Etiquetas',
    allLabels: (n) => (n === 1 ? labels(n) : `Las ${labels(n)}`),
    someLabels: (n, all) => `${number(n)} de ${labels(all)}`,
    pickAll: 'Todas',
    pickNone: 'Ninguna',
    preview: 'Vista previa',
    previewOf: (file) => `Vista previa de ${file}`,
    inside: (n) => `${count(n, 'archivo', 'archivos')} en el zip`,
    noFiles: 'No hay nada que escribir: aún no se ha leído ninguno de estos documentos.',
    emptyFile: 'Este archivo está vacío.',
    losses: (n) =>
      `${count(n, 'mención no cabe', 'menciones no caben')} tal cual en este formato; ${agree(n, 'figura', 'figuran')} en not-expressed.csv`,
    blanks: '(espacios)',
    lossReasons: {
      overlap: 'se solapa con una mención más segura, omitida',
      trimmed: 'escrita sin los espacios de sus extremos',
      blank: 'solo espacios, omitida',
    },
    writing: 'Escribiendo la vista previa…',
    saving: 'Escribiendo el archivo…',
    sum: mentionsIn,
    dragOut: 'Arrastrar el archivo fuera',
    save: (format) => `Guardar ${format}`,
  },

  about: {
    runsIn: 'Se ejecuta en',
    cardButton: 'Ficha del modelo',
    card: 'Ficha del modelo',
    licencesButton: 'Licencias',
    licences: 'Licencias',
    licencesHint: 'Con qué está hecho el programa y qué incluye. Abra una para leerla completa.',
    search: 'Buscar por nombre o licencia',
    found: (n, all) =>
      n === 0
        ? 'Ninguna licencia coincide.'
        : n === all
          ? count(all, 'entrada', 'entradas')
          : `${number(n)} de ${number(all)}`,
  },

  settings: {
    title: 'Ajustes',
    explain: 'Los cambios se guardan al instante.',
    language: 'Idioma',
    languageOf: 'Idioma de la interfaz',
    languageSystem: 'El del sistema',
    languages: { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', zh: '中文' },
    nevers: 'Nunca se etiquetan',
    neversHint: 'Palabras que no se etiquetan en ningún documento, por decisión propia.',
    noNevers:
      'Aún no hay ninguna. En un documento, elija «No volver a etiquetar» en una mención que sea errónea en todas partes.',
    neverAny: 'con ninguna etiqueta',
    allow: 'Volver a permitir',
    allowOne: (text) => `Volver a permitir «${text}»`,
    allowed: (text) => `«${text}» se puede volver a etiquetar.`,
    backup: 'Copias de seguridad',
    backupHint:
      'Documentos, conjuntos de etiquetas, análisis y decisiones en un solo archivo. Para restaurarlo, póngalo en lugar de library.sqlite.',
    backupWrite: 'Crear una copia de seguridad',
    backupWriting: 'Creando…',
    backupDone: (n) => `Creada, ${bytes(n)}:`,
    engine: 'Procesador',
    inUse: (provider, threads, loadMs) =>
      `En uso: ${providerName(provider)}${threads > 0 ? `, ${threadsOf(threads)}` : ''}. El modelo se cargó en ${decimal(loadMs / 1_000)} s.`,
    processor: 'Leer documentos con',
    providers: {
      auto: { label: 'Automático', hint: 'El más rápido que funcione en este equipo.' },
      cpu: { label: 'CPU', hint: 'Funciona en todas partes.' },
      cuda: { label: 'GPU NVIDIA (CUDA)', hint: 'Linux, con una tarjeta NVIDIA y su controlador.' },
      dml: { label: 'DirectML', hint: 'Windows, cualquier tarjeta gráfica.' },
      webgpu: { label: 'WebGPU', hint: 'Tarjeta gráfica a través de WebGPU.' },
      coreml: { label: 'Core ML', hint: 'Mac con chip de Apple.' },
    },
    threads: 'Hilos de CPU',
    threadsHint: 'Con 0 se usan tantos como núcleos tiene este equipo.',
    reading: 'Lectura',
    readingHint: 'Se aplican a los análisis que empiecen a partir de ahora.',
    threshold: 'Confianza mínima, en %',
    thresholdHint:
      'Las menciones por debajo no se guardan. Con un valor más bajo se encuentra más; con uno más alto hay menos errores.',
    allOccurrences: 'Marcar todas las apariciones',
    allOccurrencesHint:
      'Una mención encontrada una vez se marca en todas las apariciones de las mismas palabras en el documento.',
    rule: 'Cómo se eligen las menciones',
    rules: {
      marginal: {
        label: 'Sopesar todas las posibilidades',
        hint: 'Suma todas las formas en que puede darse una mención. Recomendado.',
      },
      paper: {
        label: 'Contar primero',
        hint: 'Decide cuántas hay y toma ese número, como en el artículo de PaDeLLM.',
      },
    },
    dedup: 'Cuando las menciones se solapan',
    dedups: {
      paper: { label: 'Conservar la más probable', hint: 'Cada fragmento tiene una sola etiqueta.' },
      nested: {
        label: 'Conservar etiquetas distintas',
        hint: 'Una ciudad en el nombre de una universidad sigue siendo también una ciudad.',
      },
      off: { label: 'Conservar todo', hint: 'Para examinar de cerca lo que piensa el modelo.' },
    },
    window: 'Ventana, en tokens',
    windowHint:
      'Cuánto texto se lee a la vez; un token son unas cuatro letras. Una ventana más larga ve más contexto y tarda más.',
    overlap: 'Solapamiento, en tokens',
    overlapHint: 'Cuánto de una ventana se vuelve a leer en la siguiente, para que no se pierda nada en su borde.',
    model: 'Modelo',
    noModel: 'No hay ningún modelo instalado.',
    modelName: 'Nombre',
    licence: 'Licencia',
    origin: 'Procedencia',
    size: 'Tamaño',
    evaluation: 'Resultados en pruebas públicas',
    evaluationColumns: ['Prueba', 'Registros', 'F1, %'],
    about: 'Acerca de',
    version: 'Versión',
    dataFolder: 'Carpeta de datos',
  },
};
