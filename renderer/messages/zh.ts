// 简体中文界面 (simplified Chinese). One word for each notion: 文档 document, 标签 label, 标签集 label set, 提及 mention,
// 运行 run, 置信度 confidence, 标记 tag of a document, 标注 to tag words, 分段 window or part, 词元 token, 审阅 review.
import type { ReviewStep } from '../../electron/contract/index.ts';
import type { Age, Span } from '../core/ages.ts';
import { formatsFor } from './formats.ts';
import type { Messages } from './index.ts';
import { excerpt, sureOf } from './pieces.ts';

const { number, decimal, fine, percent, ms, time, date, dayAndTime, dateTime } = formatsFor('zh');
const sure = sureOf(percent);
const documents = (n: number): string => `${number(n)} 个文档`;
const labels = (n: number): string => `${number(n)} 个标签`;
const mentions = (n: number): string => `${number(n)} 处提及`;
const entities = (n: number): string => `${number(n)} 个实体`;
const files = (n: number): string => `${number(n)} 个文件`;
const characters = (n: number): string => `${number(n)} 个字符`;
const tokens = (n: number): string => `${number(n)} 个词元`;
const reach = (found: number, within: number): string => `${mentions(found)}，涉及 ${documents(within)}`;

const stepNames = {
  accept: (what: string) => `接受${what}`,
  reject: (what: string) => `拒绝${what}`,
  undecide: (what: string) => `将${what}恢复为待定`,
  relabel: (what: string) => `更改${what}的标签`,
  resize: (what: string) => `调整${what}的边界`,
  add: (what: string) => `添加${what}`,
  never: (what: string) => `不再标注${what}`,
  allow: (what: string) => `恢复标注${what}`,
  rename: (what: string) => `重命名标签${what}`,
} as const;

function stepWords({ kind, mentions: n, documents: within, text, label }: ReviewStep): string {
  const times = n > 1 ? `（${number(n)} 处）` : '';
  const what = text === null ? ` ${mentions(n)}` : `“${excerpt(text)}”${times}`;
  const where = within > 1 ? `，涉及 ${documents(within)}` : '';
  if (kind === 'rename' && text !== null && label !== null)
    return `将标签“${excerpt(text)}”重命名为“${label}”${times}${where}`;
  return `${stepNames[kind](what)}${where}`;
}

function bytes(n: number): string {
  if (n < 1_024) return `${number(n)} 字节`;
  if (n < 1_024 ** 2) return `${number(n / 1_024)} KB`;
  return `${number(n / 1_024 ** 2)} MB`;
}

function age(of: Age): string {
  switch (of.unit) {
    case 'now':
      return '刚刚';
    case 'minutes':
      return `${of.count} 分钟前`;
    case 'today':
      return `今天 ${time(of.date)}`;
    case 'yesterday':
      return `昨天 ${time(of.date)}`;
    case 'date':
      return date(of.date);
  }
}

const spanUnits = { seconds: '秒', minutes: '分钟', hours: '小时' } as const;
const left = (span: Span): string => `剩余约 ${span.count} ${spanUnits[span.unit]}`;

const providerNames: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  cuda: 'NVIDIA 显卡（CUDA）',
  dml: '显卡（DirectML）',
  webgpu: '显卡（WebGPU）',
  coreml: 'Apple Core ML',
};
const providerName = (provider: string): string => providerNames[provider] ?? provider;
const threadsOf = (n: number): string => (n > 0 ? `，${number(n)} 个线程` : '');
const methodNames: Readonly<Partial<Record<string, string>>> = {
  aug: 'AutoReg（增强式）',
  struct: 'AutoReg（结构式）',
  batch: 'PaDeLLM 论文方法（单批次）',
  multi: 'PaDeLLM 论文方法（每个序列一台机器）',
  ours: '本程序',
};
const duration = (seconds: number): string =>
  seconds < 90 ? `${number(seconds)} 秒` : `${decimal(seconds / 60)} 分钟`;
const windowOf = (done: number, all: number): string => (all > 0 ? `分段 ${number(done)}/${number(all)}` : '正在准备');

export const zh: Messages = {
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
  characters,
  documents,
  labels,
  times: (n: number) => `${number(n)}×`,
  andMore: (n: number) => `另有 ${number(n)} 项`,
  loading: '正在加载…',
  cancel: '取消',
  close: '关闭',
  dismiss: '忽略',
  undo: '撤销',
  notices: '通知',

  connection: {
    stopped: '程序已停止，请重新启动。',
    refused: (status: number) => `程序未接受请求（${status}）。请使用程序启动时显示的地址打开应用。`,
  },

  nav: {
    title: '主导航',
    library: '文档库',
    document: '文档',
    entities: '实体',
    comparison: '比较运行',
    labelSets: '标签集',
    settings: '设置',
  },

  engine: {
    loading: '正在加载模型…',
    failed: '模型加载失败',
    ready: '就绪',
    busy: (n: number) => `正在读取，剩余 ${documents(n)}`,
    paused: (n: number) => `已暂停，剩余 ${documents(n)}`,
    on: (provider: string, threads: number, isFallback: boolean) =>
      `${providerName(provider)}${provider === 'cpu' ? threadsOf(threads) : ''}${isFallback ? '（回退）' : ''}`,
  },

  library: {
    title: '文档库',
    firstTitle: '将文档拖放到此处',
    firstSentence: '支持 PDF、Word、电子邮件、网页、表格、纯文本或整个文件夹：其中的名称、日期和金额将被标出。',
    lookedFor: '查找内容',
    private: '所有数据均保留在本机。',
    newDocuments: '新文档的标签集',
    search: '搜索名称和正文',
    searchIn: '搜索范围',
    searchEverywhere: '名称和正文',
    searchMentions: '仅提及',
    searchMentionsOf: '仅以下标签的提及',
    searchTexts: '搜索全文',
    searching: '正在搜索…',
    clearSearch: '清除搜索',
    some: (n: number, all: number) => `${number(n)} 个，共 ${documents(all)}`,
    reviewed: (n: number, all: number) => (n >= all ? '已全部审阅' : `已审阅 ${number(n)} 处`),
    exportAll: '全部导出',
    noneFound: (search: string) => `未找到与“${search}”相符的内容。`,
    noneFiltered: '没有符合筛选条件的文档。',
    teachSearch: '文档或其名称须包含所有词语；加“引号”的词语须连续出现。不区分大小写和重音符号。',
    teachFilters: '移除筛选条件可查看更多文档。',
    filters: {
      title: '筛选',
      button: (n: number) => (n === 0 ? '筛选' : `筛选（${number(n)}）`),
      any: '不限',
      status: '状态',
      statuses: {
        done: '已读取',
        waiting: '等待中或正在读取',
        failed: '失败',
        cancelled: '已取消',
        none: '尚未读取',
      },
      label: '含提及的标签',
      tally: (name: string, n: number) => `${name}（${number(n)}）`,
      reviewed: '审阅',
      reviews: { none: '未审阅', some: '部分已审阅', all: '已全部审阅' },
      confidence: '平均置信度',
      below: '低于',
      above: '不低于',
      percent: '百分比',
      confidenceOf: (side: 'below' | 'above', n: number) =>
        side === 'below' ? `置信度低于 ${number(n)}%` : `置信度不低于 ${number(n)}%`,
      added: '添加时间',
      days: (n: number) => (n === 1 ? '今天' : `最近 ${number(n)} 天`),
      range: '指定日期…',
      from: '开始日期',
      to: '结束日期',
      between: (from: Date | null, to: Date | null) =>
        from === null
          ? to === null
            ? '任意日期'
            : `截至 ${date(to)}`
          : to === null
            ? `自 ${date(from)} 起`
            : `${date(from)} 至 ${date(to)}`,
      addedOf: (when: string) => `添加时间：${when}`,
      withLabel: (name: string) => `含“${name}”`,
      tagged: (name: string) => `标记：${name}`,
      active: '已启用的筛选条件',
      without: (filter: string) => `移除筛选条件：${filter}`,
      clear: '清除筛选',
    },
    selectAll: '选择所有文档',
    select: (name: string) => `选择“${name}”`,
    about: (labelSet: string | null, length: number) =>
      `${labelSet === null ? '' : `${labelSet} · `}${characters(length)}`,
    columns: {
      name: '名称',
      status: '结果',
      mentions: '提及',
      confidence: '置信度',
      added: '添加时间',
      actions: '操作',
    },
    cancelOne: (name: string) => `停止读取“${name}”`,
    removeOne: (name: string) => `移除“${name}”`,
    removed: (n: number) => `已移除 ${documents(n)}。`,
  },

  tags: {
    title: '标记',
    button: '标记',
    titleOf: (n: number) => `${documents(n)}的标记`,
    add: '新建标记',
    addButton: '添加',
    example: '例如：草稿、2024、待核对',
    teach: '尚无标记。请在上方输入；一个文档可有多个标记，列表可按标记筛选。',
    onSome: '部分文档',
    save: '保存标记',
    changed: (n: number) => `已更改 ${documents(n)}的标记。`,
    unchanged: '这些文档已有这些标记。',
    more: (n: number) => `另外 ${number(n)} 项`,
    fewer: '收起',
  },

  bulk: {
    button: '审阅',
    title: '批量审阅',
    explain: '对以下范围内所有尚未审阅的提及作出决定，可一步撤销。',
    verdict: '操作',
    verdicts: { accepted: '接受', rejected: '拒绝' },
    confidence: '置信度',
    from: '置信度下限',
    to: '置信度上限',
    counting: '正在计数…',
    reach,
    apply: (verdict: 'accepted' | 'rejected') => (verdict === 'accepted' ? '全部接受' : '全部拒绝'),
    done: (verdict: 'accepted' | 'rejected', n: number, within: number) =>
      `已${verdict === 'accepted' ? '接受' : '拒绝'} ${reach(n, within)}。`,
    none: '此范围内没有待定的提及。',
    examples: '前几处提及',
  },

  difference: {
    button: '比较运行',
    title: '比较运行',
    ofAll: '每个文档的最新运行与其前一次运行的对比。',
    ofSome: (n: number) => `所选 ${documents(n)}的最新运行与其前一次运行的对比。`,
    comparing: '正在比较…',
    figures: '各标签的数值',
    none: '这些文档均未读取过两次。',
    teach: '使用其他标签或设置重新运行文档后，可在此查看新增和消失的提及。',
    summary: (added: number, lost: number, changed: number, same: number) =>
      `相同 ${number(same)} 处，更改 ${number(changed)} 处，消失 ${number(lost)} 处，新增 ${number(added)} 处提及。`,
    agreement: (share: number) => `两次运行的一致率为 ${percent(share)}。`,
    without: (n: number) => `${documents(n)}只有一次运行或没有运行，未计入。`,
    byLabel: '按标签',
    byDocument: '按文档',
    sum: '合计',
    columns: {
      label: '标签',
      document: '文档',
      bar: '占比',
      before: '之前',
      after: '之后',
      added: '新增',
      lost: '消失',
      changed: '更改',
      same: '相同',
    },
  },

  entities: {
    title: '实体',
    explain: '所有文档中提到的内容。',
    list: '实体',
    labels: '标签',
    allLabels: '所有标签',
    labelHint: (label: string, found: number, distinct: number, within: number) =>
      `${label}：${mentions(found)}，${entities(distinct)}，涉及 ${documents(within)}`,
    faces: { title: '显示方式', list: '列表', chart: '图表' },
    search: '搜索实体',
    confidence: '置信度',
    reviewedOnly: '仅已审阅',
    count: entities,
    counting: '正在计数…',
    copy: '复制表格',
    copyColumns: ['实体', '标签', '其他写法', '提及', '文档', '平均置信度', '已审阅'],
    columns: { text: '实体', count: '提及', documents: '文档', confidence: '置信度' },
    byHand: '手动',
    empty: '读取文档后，实体将显示在此处：汇总所有文档中同一标签下的相同词语。',
    toLibrary: '前往文档库',
    noneFound: '没有符合搜索和筛选条件的实体。',
    clear: '清除搜索和筛选',
    details: '实体的出现位置',
    sum: reach,
    forms: (forms: string) => `其他写法：${forms}`,
    places: '出现位置',
    placesOf: (n: number) => `${number(n)} 个出现位置`,
    morePlaces: (n: number) => `显示更多（剩余 ${number(n)} 个）`,
    onPage: (name: string, page: number) => `${name}，第 ${number(page)} 页`,
    companions: '同一文档中的实体',
    companionsHint: '邻近：彼此相距不超过 200 个字符。',
    near: (n: number) => `邻近 ${number(n)} 次`,
    chart: {
      title: '各文档的标签分布',
      explain: (n: number, all: number) =>
        `${n < all ? `提及最多的 ${number(n)} 个文档（共 ${number(all)} 个）` : documents(n)}；单元格颜色越浓，提及越多。`,
      document: '文档',
      all: '所有提及',
      sum: '所有文档',
    },
  },

  add: {
    chooseFiles: '选择文件',
    chooseFolder: '选择文件夹',
    paste: '粘贴文本',
    sample: '试用示例',
    filesInput: '要添加的文件',
    folderInput: '要添加的文件夹',
    import: '导入标注',
    importHint: '由本程序、Label Studio、brat、spaCy、CoNLL 或 Web Annotation 工具生成的提及',
    importInput: '要导入的标注',
    imported: (n: number) => `已导入 ${documents(n)}。`,
    notes: (n: number) => `${number(n)} 条导入说明`,
    tooManyToImport: (most: number) => `一次最多可导入 ${files(most)}；请将文件打包为 zip。`,
    dropHere: '松开即可添加到文档库',
    progress: (done: number, all: number) => `正在添加文件：${number(done)}/${number(all)}`,
    added: (n: number) => `已添加 ${documents(n)}。`,
    notAdded: (n: number) => `${files(n)}未添加`,
    open: '打开',
    refusedOne: (name: string, message: string) => (message.includes(name) ? message : `${name}：${message}`),
    knownOne: (name: string) => `“${name}”已在文档库中。`,
    tooLarge: (most: number) => `文件大于 ${bytes(most)}，请拆分后分别添加。`,
    unreadable: '无法读取文件；请确认文件仍然存在，且您有权打开。',
    unreadableDrop: '无法读取拖放的文件；请确认文件仍然存在，且您有权打开。',
  },

  addOptions: {
    title: (n: number) => `添加 ${files(n)}`,
    titleOne: (name: string) => `添加“${name}”`,
    add: '添加',
    import: '导入',
    annotated: (n: number, all: number) =>
      all === 1 ? '此文件可能包含提及' : `${files(all)}中有 ${number(n)} 个可能包含提及`,
    readings: {
      mentions: { label: '沿用其中的提及', hint: '导入文本及其提及，与导出时一致。' },
      documents: { label: '作为普通文档读取', hint: '仅导入文本，并使用您的标签集读取。' },
    },
    column: '文本所在列',
    columnAuto: '字数最多的列',
    columnHint: '每行成为一个文档。',
    encoding: '编码',
    encodingAuto: '根据文件自动检测',
    parts: '读取内容',
    switches: {
      notes: { label: '脚注和尾注', hint: '置于正文之后。' },
      headersAndFooters: { label: '页眉和页脚', hint: '每页重复出现的内容。' },
      comments: { label: '批注', hint: '审阅者在正文旁的批注。' },
      attachments: { label: '邮件附件', hint: '每个附件成为单独的文档。' },
    },
    standing: '读取选项',
    standingHint: '适用于此后添加的文件。各格式仅采用其支持的选项。',
  },

  paste: {
    title: '粘贴文本',
    text: '文本',
    name: '名称（可选）',
    unnamed: '粘贴的文本',
    hint: '按 Ctrl+Enter 添加文本。',
    add: '添加',
  },

  status: {
    none: '尚未读取',
    queued: '等待中',
    running: (done: number, all: number) => `正在读取，${windowOf(done, all)}`,
    progressOf: (name: string) => `“${name}”的进度`,
    done: '已完成',
    nothingFound: '未找到提及',
    cancelled: '已取消',
    failed: '读取失败，请重新运行。',
  },

  queue: {
    title: '队列',
    progress: '队列进度',
    starting: '正在准备…',
    doneOf: (done: number, all: number) => `已读取 ${number(done)} 个，共 ${documents(all)}`,
    part: (done: number, all: number) => windowOf(done, all),
    pause: '暂停',
    paused: '已暂停',
    resume: '继续',
    resumeHint: '继续之前不会读取任何文档。',
    cancel: '全部取消',
    finished: (n: number) => `已读取 ${documents(n)}。`,
  },

  selection: {
    title: '所选文档',
    count: (n: number) => `已选择 ${number(n)} 个`,
    remove: '移除',
    clear: '清除选择',
  },

  runAgain: {
    button: '重新运行',
    title: (n: number) => (n === 1 ? '重新运行' : `重新运行 ${documents(n)}`),
    explain: '选择要使用的标签集。新结果将取代当前显示的结果。',
    sets: '标签集',
    editSets: '编辑标签集',
    start: '运行',
  },

  document: {
    title: '文档',
    back: '返回文档库',
    views: '视图',
    tabs: { text: '正文', latency: '延迟' },
    text: '文档正文',
    tags: '标记',
    addTag: '添加标记',
    removeTag: (tag: string) => `移除标记“${tag}”`,
    encoding: '读取编码',
    encodingHint: '如果文字显示异常，请选择其他编码。',
    readAs: (encoding: string) => `已按 ${encoding} 读取。此文档取代了之前的文档。`,
    sameText: (encoding: string) => `已按 ${encoding} 读取，文本没有变化。`,
    fidelity: (n: number) => `${number(n)} 条文件读取说明`,
    print: '打印',
    cancel: '停止',
    progress: '运行进度',
    queued: (set: string) => `${set} · 正在排队`,
    running: (set: string, done: number, all: number) => `${set} · 正在读取，${windowOf(done, all)}`,
    cancelled: (set: string, n: number) => `${set} · 已取消，此前找到 ${mentions(n)}`,
    done: (set: string, n: number, coverage: number | null) =>
      `${set} · ${mentions(n)}${coverage !== null && coverage < 0.9995 ? ` · 已读取文本的 ${decimal(coverage * 100)}%` : ''}`,
  },

  legend: {
    title: '图例',
    labels: '标签',
    confidence: '置信度',
    atLeast: (n: number) => (n === 0 ? '全部' : `${n}% 及以上`),
    hides: (hidden: number, all: number) =>
      all === 0 ? '尚无提及' : hidden === 0 ? '未隐藏任何提及' : `已隐藏 ${number(hidden)} 处，共 ${mentions(all)}`,
    showAll: '全部显示',
    show: (name: string) => `显示“${name}”`,
    hide: (name: string) => `隐藏“${name}”`,
    solo: (name: string) => `仅显示“${name}”`,
    tags: '在正文中显示标签名称',
    shownOf: (shown: number, all: number) => (shown === all ? number(all) : `${number(shown)}/${number(all)}`),
    counts: (shown: number, all: number, reviewed: number) =>
      `显示 ${number(shown)} 处，共 ${number(all)} 处，已审阅 ${number(reviewed)} 处`,
    reviewed: (n: number) => `✓ ${number(n)}`,
    reviewedHint: (n: number) => `您已接受或添加 ${number(n)} 处`,
    complete: (chance: number) => `已找全的可能性：${sure(chance)}`,
    recall: (found: number, chance: number) => `找到 ${number(found)} 处 · 已找全的可能性：${sure(chance)}`,
    more: (name: string) => `“${name}”的更多选项`,
    lookForMore: '再找一处',
    noMore: '没有其他值得查看的内容。',
    oneMore: (score: number) => `又找到一处，置信度 ${percent(score)}。`,
    looking: (name: string) => `正在查找“${name}”…`,
    addLabel: '添加标签',
    addHint: '按 Enter 在此文档中查找。',
    find: '查找此标签',
    isThere: (name: string) => `“${name}”已存在。`,
    labelAdded: (name: string, n: number, milliseconds: number) =>
      `“${name}”：${mentions(n)}，用时 ${ms(milliseconds)}`,
    rename: '在此文档中的名称',
    renameHint: '按 Enter 重命名。',
    merges: (from: string, to: string) => `“${to}”已存在：按 Enter 可将“${from}”的提及并入其中。此操作可撤销。`,
  },

  details: {
    title: '详细信息',
    inThis: '在此找到',
    teach: '点击提及，或按 → 逐一查看。',
    coming: '读取文档时，提及将陆续显示在此处。',
    none: '未找到任何内容。请尝试其他标签，或在设置中降低阈值后重新运行。',
    allHidden: '所有提及均已隐藏。请降低置信度或重新显示标签。',
    nth: (n: number, all: number) => `第 ${number(n)} 处提及，共 ${number(all)} 处`,
    previous: '上一处提及',
    next: '下一处提及',
    deselect: '关闭详细信息',
    confidence: '置信度',
    origin: '来源',
    origins: { found: '模型找到', repeated: '重复出现', added: '手动添加' },
    originHint: {
      found: '由模型指出此处。',
      repeated: '在文档其他位置找到了相同的词语。',
      added: '由您标注。',
    },
    page: '页码',
    pageOf: (page: number, all: number) => `第 ${number(page)} 页，共 ${number(all)} 页`,
    position: '位置',
    characters: (start: number, end: number) => `字符 ${number(start)} 至 ${number(end)}`,
    overlapping: '此处还有',
    occurrences: (n: number) => (n === 0 ? '无其他出现位置' : `${number(n)} 个其他出现位置`),
    spoken: (words: string, label: string, score: number | null, verdict: string, n: number, all: number) =>
      `${words}：${label}，${score === null ? '' : `置信度 ${percent(score)}，`}${verdict}，第 ${number(n)} 处提及，共 ${number(all)} 处`,
  },

  review: {
    title: '审阅',
    verdicts: {
      undecided: '待定',
      accepted: '✓ 已接受',
      rejected: '× 已拒绝',
      added: '+ 由您添加',
      never: '× 其词语不再标注',
    },
    accept: '接受',
    reject: '拒绝',
    undecide: '恢复待定',
    removeAdded: '撤回添加',
    allow: '恢复标注这些词语',
    changeLabel: '更改标签',
    advance: '自动转到下一处待定提及',
    more: '所有相同词语',
    alike: '应用于所有相同词语…',
    neverAs: (label: string) => `不再标注为“${label}”`,
    neverAtAll: '不再标注为任何标签',
    neverHint: (words: string) => `此后所有文档中的“${words}”均不再标注。`,
    neverDone: (words: string, label: string | null) =>
      label === null ? `“${words}”不再标注。` : `“${words}”不再标注为“${label}”。`,
    startHandle: '提及的起点：拖动或使用方向键',
    endHandle: '提及的终点：拖动或使用方向键',
    markAs: '将所选内容标注为',
    otherLabel: '其他标签',
    searchLabel: '标签',
    labelOf: (words: string) => `“${excerpt(words)}”的标签`,
    currentLabel: '当前',
    useNew: (name: string) => `新标签“${name}”`,
    filters: '显示内容',
    onlyUndecided: '仅显示待定',
    onlyUncertain: (n: number) => `仅显示不确定（低于 ${n}%）`,
    uncertainBelow: '不确定的上限',
    showRejected: '显示已拒绝',
    bulk: {
      accept: (n: number) => `接受显示的 ${number(n)} 处`,
      reject: (n: number) => `拒绝显示的 ${number(n)} 处`,
    },
    bulkExplain: '以下为按当前筛选条件显示的待定提及。',
    bulkDone: (kind: 'accept' | 'reject', n: number) => `已${kind === 'accept' ? '接受' : '拒绝'} ${mentions(n)}。`,
    undoable: '此操作可撤销。',
    firstPlaces: '前几个出现位置',
    alikeTitle: (words: string) => `“${excerpt(words)}”的所有出现位置`,
    what: '操作',
    where: '范围',
    newLabel: '新标签',
    alikeKinds: { accept: '接受', reject: '拒绝', add: '补充标注', relabel: '更改标签' },
    alikeHint: {
      accept: '接受此标签下含这些词语的提及。',
      reject: '拒绝此标签下含这些词语的提及。',
      add: '凡出现这些词语但缺少此标签之处，均添加此标签。',
      relabel: '将含这些词语的提及改为其他标签。',
    },
    scopes: { document: '此文档', corpus: '所有文档' },
    counting: '正在计数…',
    reach,
    apply: '应用',
    alikeDone: (n: number, within: number) => `已更改 ${reach(n, within)}。`,
    redo: '重做',
    laterSteps: '此后已有其他操作；按 Ctrl+Z 可逐步撤销。',
    nothingToUndo: '没有可撤销的操作。',
    nothingToRedo: '没有可重做的操作。',
    undone: (step: ReviewStep) => `已撤销：${stepWords(step)}`,
    redone: (step: ReviewStep) => `已重做：${stepWords(step)}`,
  },

  compare: {
    button: '比较运行',
    title: '比较运行',
    close: '关闭比较',
    tooFew: '此文档只有一次已完成的运行。重新运行后，即可比较两次运行。',
    sides: { before: '之前', after: '之后' },
    run: (run: { readonly labelSet: string; readonly finishedAt: string | null; readonly mentions: number }) =>
      `${run.labelSet} · ${run.finishedAt === null ? '' : `${dayAndTime(new Date(run.finishedAt))} · `}${mentions(run.mentions)}`,
    draw: '在正文中显示差异',
    drawHint: '新增的提及以实线和 + 显示，消失的提及以虚线和 − 显示。',
    comparing: '正在比较…',
    figures: '各标签的数值',
    sum: (same: number, changes: number) => `${number(same)} 处相同，${number(changes)} 处差异。`,
    columns: ['标签', '之前', '之后', '新增', '消失', '更改', '相同'],
    kinds: { added: '+ 新增', lost: '− 消失', label: '标签', bounds: '边界' },
    relabelled: (words: string, before: string, after: string) => `${words}：${before} → ${after}`,
    resized: (before: string, after: string) => `${before} → ${after}`,
  },

  shortcuts: {
    button: '快捷键',
    title: '键盘快捷键',
    keys: [
      { keys: ['→', 'n'], does: '下一处提及' },
      { keys: ['←', 'p'], does: '上一处提及' },
      { keys: ['⇧ n'], does: '下一处不确定的提及' },
      { keys: ['a', 'Enter'], does: '接受' },
      { keys: ['x', 'Del'], does: '拒绝' },
      { keys: ['u'], does: '恢复待定' },
      { keys: ['1–9', 'b…'], does: '设为此键对应的标签，也适用于所选文本' },
      { keys: ['e', 'F2'], does: '从列表中选择标签' },
      { keys: ['⇧ →', '⇧ ←'], does: '将终点移动一个词' },
      { keys: ['Alt ⇧ →', 'Alt ⇧ ←'], does: '将起点移动一个词' },
      { keys: ['Ctrl z'], does: '撤销上一步审阅操作' },
      { keys: ['Ctrl y', 'Ctrl ⇧ z'], does: '重做' },
      { keys: ['Esc'], does: '取消选择' },
      { keys: ['l'], does: '显示或隐藏正文中的标签名称' },
      { keys: ['?'], does: '显示此列表' },
    ],
  },

  latency: {
    title: '延迟',
    soon: '读取文档的第一个分段后，将显示首批数值。',
    nothing: '尚无测量数据。运行此文档，即可查看在本机上的耗时。',
    total: '总计',
    speed: '速度',
    perSecond: (n: number) => `${number(n)} 词元/秒`,
    tokens: '词元',
    forwards: '前向计算',
    windows: '分段',
    machine: (model: string, version: string, provider: string, threads: number) =>
      `在本机上测得：${model} ${version}，${providerName(provider)}${threadsOf(threads)}。`,
    counting: '计数（步骤 1）',
    writing: '生成（步骤 2）',
    shared: '读取文档（所有标签共用）',
    document: '文档',
    showAll: (n: number) => `显示全部 ${labels(n)}`,
    numbers: '数值',
    columns: ['标签', '计数（ms）', '计数（词元）', '生成（ms）', '生成（词元）', '保留的提及'],
    steps: '步骤 1 和步骤 2 合计',
    other: (n: number) => `+ ${ms(n)} 其他开销`,
    copy: '复制表格',
    copied: '表格已复制到剪贴板。',
    notCopied: '剪贴板不可用；请选择表格后复制。',
    explain:
      '文档只读取一次，供所有标签共用。随后所有标签同时计数（步骤 1），所有提及同时生成（步骤 2）。标签的条形表示其在该时间中所占的份额，按词元计算，并对文档的所有分段求和。',
    comparison: {
      title: '本机',
      measure: '测量并行与顺序方法',
      again: '重新测量',
      explain:
        '在本机上测量其他方法处理此文档开头部分所需的时间：使用相同的模型和处理器，轮流各测多次。可能需要几分钟；在此期间添加的文档优先处理，并会终止测量。',
      starting: '正在准备…',
      measuring: '正在测量…',
      measured: '测量完成。',
      progress: '比较进度',
      progressOf: (done: number, of: number) => `${number(done)}/${number(of)}`,
      columns: [
        '方法',
        '中位数（ms）',
        '四分位距（ms）',
        '一次性输入的词元',
        '逐个输入的词元',
        '前向计算',
        '耗时（本程序的倍数）',
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
        `读取${of.characters < of.charactersAll ? `前 ${characters(of.characters)}（共 ${number(of.charactersAll)} 个）` : '整个文档'}，计 ${tokens(of.comparison.textTokens)}，使用 ${labels(of.labels)}，需生成 ${mentions(of.comparison.mentions)}：每种方法各测 ${number(of.rounds)} 次，总用时 ${duration(of.seconds)}。`,
      forced:
        '内置模型未经训练，不会按顺序方法的格式生成答案，因此强制这些方法生成本程序找到的答案：仅比较耗时。“每个序列一台机器”只计最慢的序列，如同每个序列独占一台机器。',
      copy: '复制为 Markdown',
    },
  },

  labelSets: {
    title: '标签集',
    explain: '要查找的内容：用您自己的短语表述。',
    create: '新建标签集',
    newName: '新标签集',
    name: '标签集名称',
    import: '导入',
    importInput: '标签集文件',
    notImported: (file: string, message: string) => `未导入“${file}”：${message}`,
    starter: '预置标签集',
    noLabels: '尚无标签',
    inUse: '当前默认',
    use: '设为默认',
    duplicate: (name: string) => `创建“${name}”的副本`,
    export: (name: string) => `导出“${name}”`,
    exportFile: '导出',
    remove: (name: string) => `移除“${name}”`,
    removeThis: '移除',
    removed: (name: string) => `已移除标签集“${name}”。`,
    gone: '此标签集已不存在。',
    showAll: '所有标签集',
    advice: '标签是一个短语，例如“人物”“开始日期”或“用药剂量”。说明仅供您自己参考。',
    save: { saved: '已保存', saving: '正在保存…', blocked: '未保存，请参阅下方' },
    addLabel: '添加标签',
    addExample: '输入一个标签，或粘贴列表（每行一个）',
    addCount: (n: number) => (n > 1 ? `添加 ${number(n)} 个` : '添加'),
    emptySet: '尚无标签。请在上方输入要查找的内容，例如“当事人”“金额”或“截止日期”。',
    unnamed: '未命名的标签',
    phrase: '标签',
    description: '说明（可选）',
    descriptionOf: (name: string) => `“${name}”的说明`,
    colourOf: (name: string) => `“${name}”的颜色`,
    drag: '拖动以排序',
    up: (name: string) => `上移“${name}”`,
    down: (name: string) => `下移“${name}”`,
    removeLabel: (name: string) => `移除“${name}”`,
    labelRemoved: (name: string) => `已移除标签“${name}”。`,
    tryOut: {
      title: '试用',
      text: '用于试用标签的段落',
      example: '粘贴或输入一段文字：其中的提及将随输入标出。',
      noLabels: '请先添加标签。',
      waiting: '正在读取…',
      result: (n: number, milliseconds: number) => `${mentions(n)}，用时 ${ms(milliseconds)}`,
      tooMany: (most: number) => `仅试用前 ${labels(most)}。`,
      output: '标出提及的段落',
    },
    problems: {
      empty: '标签需要名称。',
      double: '已有同名标签。',
      long: '标签最多 120 个字符。',
    },
  },

  exports: {
    button: '导出',
    title: '导出',
    format: '格式',
    formats: {
      csv: { name: 'CSV', readers: 'Excel、LibreOffice、Numbers、R、pandas' },
      json: { name: 'JSON', readers: '各类程序及本程序：包含全部信息' },
      html: { name: 'HTML 报告', readers: '供人阅读：用于查看、打印或发送的页面' },
      spacy: { name: 'spaCy', readers: 'spaCy 和 Prodigy，用于训练' },
      'label-studio': { name: 'Label Studio', readers: 'Label Studio，用于审阅和更正' },
      brat: { name: 'brat', readers: 'brat 及多数标注语料库工具' },
      conll: { name: 'CoNLL-2003', readers: '用于训练标注器的程序：Flair、spaCy、NLTK' },
      'web-annotation': { name: 'Web Annotation', readers: 'Recogito 及其他遵循 W3C 标准的工具' },
    },
    holds: {
      csv: '每行一处提及，位置以 UTF-16 码元计。不含文本、标签集和运行方式。',
      'csv-documents': '每行一个文档：列出各标签的提及数量和内容。不含位置和置信度。',
      json: '文本、标签集、模型、运行方式以及所有提及，位置分别以 UTF-16 码元和字符计。',
      jsonl: '内容与单个 JSON 对象相同，但每行一个文档，适用于大型文档库。',
      html: '所有内容位于同一页面，无需本程序即可查看：带彩色提及的文本、图例和表格。无法重新读入。',
      spacy: '文本和所有提及，位置以字符计。不含标签集和运行方式。',
      'label-studio': '文本；提及作为预测，您已审阅的内容作为标注；位置以字符计。不含运行方式。',
      brat: '每个文档一个 .txt 和一个 .ann 文件，位置以字符计，置信度作为注释。标签中的空白改为“_”。',
      conll: '每行一个词元。每个词元只有一个标签：提及重叠时写入置信度最高的一处。不含置信度。',
      'web-annotation': '每处提及一条标注，包含以字符计的位置、词语及其上下文。',
    },
    rows: '每行对应',
    rowsOf: { mention: '一处提及', document: '一个文档' },
    separator: '分隔符',
    separators: { comma: '逗号', semicolon: '分号' },
    layout: '结构',
    layouts: { one: '单个对象', lines: '每行一个文档' },
    companions: {
      spacy: { label: '附带 DocBin 脚本', hint: '用于生成“spacy train”读取的文件。' },
      'label-studio': { label: '附带标注界面配置', hint: '请粘贴到项目设置中。' },
      brat: { label: '附带 brat 配置', hint: '包含此处写入的标签及其颜色。' },
      conll: { label: '附带文本', hint: '还原精确位置时需要。' },
      'web-annotation': { label: '附带文本', hint: '标注指向这些文本。' },
    },
    scope: '文档',
    scopes: {
      document: '此文档',
      selected: (n: number) => `所选（${number(n)}）`,
      all: (n: number) => `全部（${number(n)}）`,
    },
    confidence: '置信度',
    bom: '字节顺序标记',
    bomHint: '如果 Excel 显示乱码，请启用。',
    reviewedOnly: '仅已审阅',
    reviewedOnlyHint: '您已接受、更正或添加的提及。',
    labels: '标签',
    allLabels: (n: number) => `全部 ${labels(n)}`,
    someLabels: (n: number, all: number) => `${number(n)} 个，共 ${labels(all)}`,
    pickAll: '全选',
    pickNone: '全不选',
    preview: '预览',
    previewOf: (file: string) => `“${file}”的预览`,
    inside: (n: number) => `zip 中有 ${files(n)}`,
    noFiles: '没有可写入的内容：这些文档均未读取。',
    emptyFile: '此文件为空。',
    losses: (n: number) => `${mentions(n)}无法按原样写入此格式；详见 not-expressed.csv`,
    blanks: '（空白）',
    lossReasons: {
      overlap: '与置信度更高的提及重叠，已略去',
      trimmed: '写入时去除了首尾空白',
      blank: '仅含空白，已略去',
    },
    writing: '正在生成预览…',
    saving: '正在写入文件…',
    sum: reach,
    dragOut: '拖出文件',
    save: (format: string) => `保存 ${format}`,
  },

  about: {
    runsIn: '运行环境',
    cardButton: '模型卡片',
    card: '模型卡片',
    licencesButton: '许可证',
    licences: '许可证',
    licencesHint: '本程序所用及附带的组件。展开条目可阅读全文。',
    search: '按名称或许可证搜索',
    found: (n: number, all: number) =>
      n === 0 ? '没有匹配的许可证。' : n === all ? `${number(all)} 个条目` : `${number(n)} 个，共 ${number(all)} 个`,
  },

  settings: {
    title: '设置',
    explain: '更改会立即保存。',
    language: '语言',
    languageOf: '界面语言',
    languageSystem: '跟随系统',
    languages: { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', zh: '中文' },
    nevers: '不再标注',
    neversHint: '您指定在任何文档中都不再标注的词语。',
    noNevers: '暂无。如果某处提及在所有文档中都有误，可在文档中对其选择“不再标注”。',
    neverAny: '任何标签',
    allow: '恢复标注',
    allowOne: (text: string) => `恢复标注“${text}”`,
    allowed: (text: string) => `“${text}”可再次标注。`,
    backup: '备份',
    backupHint: '将文档、标签集、运行和决定保存到一个文件。如需还原，请用该文件替换 library.sqlite。',
    backupWrite: '创建备份',
    backupWriting: '正在写入…',
    backupDone: (n: number) => `已写入 ${bytes(n)}：`,
    engine: '处理器',
    inUse: (provider: string, threads: number, loadMs: number) =>
      `当前使用：${providerName(provider)}${threadsOf(threads)}。模型加载用时 ${decimal(loadMs / 1_000)} 秒。`,
    processor: '读取文档所用的处理器',
    providers: {
      auto: { label: '自动', hint: '本机可用的最快选项。' },
      cpu: { label: 'CPU', hint: '适用于所有计算机。' },
      cuda: { label: 'NVIDIA 显卡（CUDA）', hint: 'Linux，需要 NVIDIA 显卡及其驱动程序。' },
      dml: { label: 'DirectML', hint: 'Windows，任意显卡。' },
      webgpu: { label: 'WebGPU', hint: '通过 WebGPU 使用显卡。' },
      coreml: { label: 'Core ML', hint: '搭载 Apple 芯片的 Mac。' },
    },
    threads: 'CPU 线程数',
    threadsHint: '设为 0 时与本机核心数相同。',
    reading: '读取',
    readingHint: '适用于此后开始的运行。',
    threshold: '最低保留置信度（%）',
    thresholdHint: '低于此值的提及不会保存。值越低，找到越多；值越高，错误越少。',
    allOccurrences: '标注每次出现',
    allOccurrencesHint: '提及只要找到一次，文档中所有相同的词语都会标注。',
    rule: '提及的选取方式',
    rules: {
      marginal: {
        label: '权衡所有可能',
        hint: '累加提及可能出现的所有方式。推荐。',
      },
      paper: {
        label: '先计数',
        hint: '先确定数量，再按数量选取，与 PaDeLLM 论文一致。',
      },
    },
    dedup: '提及重叠时',
    dedups: {
      paper: { label: '保留最可能的', hint: '每个位置只有一个标签。' },
      nested: { label: '保留不同标签', hint: '大学名称中的城市仍标注为城市。' },
      off: { label: '全部保留', hint: '用于细看模型的判断。' },
    },
    window: '分段长度（词元）',
    windowHint: '一次读取的文本量；一个词元约合四个英文字母。分段越长，上下文越多，耗时也越长。',
    overlap: '分段重叠（词元）',
    overlapHint: '下一分段重复读取上一分段的文本量，以免遗漏边缘处的内容。',
    model: '模型',
    noModel: '未安装模型。',
    modelName: '名称',
    licence: '许可证',
    origin: '来源',
    size: '大小',
    evaluation: '公开测试中的表现',
    evaluationColumns: ['测试', '记录数', 'F1（%）'],
    about: '关于',
    version: '版本',
    dataFolder: '数据文件夹',
  },
};
