// Reads the columns of a CoNLL file: first the token, last the tag, in IOB1, IOB2 (BIO), BIOES or BILOU.

export interface TaggedRun {
  /** Tokens [first, end) of the document. */
  readonly first: number;
  readonly end: number;
  readonly type: string;
}

export interface ColumnDocument {
  readonly words: readonly string[];
  /** The first token of every sentence but the first. */
  readonly sentenceStarts: ReadonlySet<number>;
  readonly runs: readonly TaggedRun[];
}

export const documentLine = '-DOCSTART- -X- O O';

/** The number of a line that has no tag, or the documents. A file without `-DOCSTART-` is one document. */
export function readColumns(content: string): readonly ColumnDocument[] | { readonly brokenLine: number } {
  const documents: ColumnDocument[] = [];
  let draft = newDraft();
  let hasBegun = false;
  const end = (): void => {
    draft.closeRun();
    if (hasBegun || draft.words.length > 0) documents.push(draft);
    draft = newDraft();
  };
  for (const [index, line] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const columns = line.trim().split(/[ \t]+/);
    const [word = '', tag = ''] = [columns[0], columns.length > 1 ? columns.at(-1) : undefined];
    if (word === '') draft.endSentence();
    else if (word === '-DOCSTART-') {
      end();
      hasBegun = true;
    } else if (!/^O$|^[BIESLU]-./.test(tag)) return { brokenLine: index + 1 };
    else draft.add(word, tag);
  }
  end();
  return documents;
}

interface Draft extends ColumnDocument {
  readonly words: string[];
  readonly add: (word: string, tag: string) => void;
  readonly endSentence: () => void;
  readonly closeRun: () => void;
}

function newDraft(): Draft {
  const words: string[] = [];
  const sentenceStarts = new Set<number>();
  const runs: TaggedRun[] = [];
  let open: { readonly first: number; readonly type: string } | null = null;
  let isNewSentence = false;
  const closeRun = (): void => {
    if (open !== null) runs.push({ ...open, end: words.length });
    open = null;
  };
  return {
    words,
    sentenceStarts,
    runs,
    closeRun,
    endSentence: () => {
      closeRun();
      isNewSentence = words.length > 0;
    },
    add: (word, tag) => {
      const [kind, type] = [tag.charAt(0), tag.slice(2)];
      const goesOn = open?.type === type && (kind === 'I' || kind === 'E' || kind === 'L');
      if (!goesOn) closeRun();
      if (isNewSentence) sentenceStarts.add(words.length);
      isNewSentence = false;
      if (!goesOn && kind !== 'O') open = { first: words.length, type };
      words.push(word);
      if (kind === 'E' || kind === 'L' || kind === 'S' || kind === 'U') closeRun();
    },
  };
}
