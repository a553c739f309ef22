// RTF's control words: which begin a destination without text, which stand for a sign.

/** What becomes of the text of a destination. */
export type Ending = 'header' | 'footer' | 'note' | 'comment' | 'box';

export const skippedDestinations = new Set(
  (
    'author buptim category colorschememapping colortbl comment company creatim datafield datastore doccomm ' +
    'fchars ffname file filetbl fldinst fonttbl generator hlinkbase info keycode keywords latentstyles lchars ' +
    'levelnumbers leveltext listname listoverridetable listtable manager mmathPr nextfile nonshppict nonesttables ' +
    'objalias objclass objdata objname objsect objtime operator passwordhash pgptbl pict pn pnseclvl pntxta pntxtb ' +
    'printim private propname protusertbl pxe revtim revtbl rsidtbl rxe shprslt sn sp sv stylesheet subject tc ' +
    'template themedata title txe ud userprops wgrffmtfilter xe xmlnstbl bkmkstart bkmkend atnid atnauthor atndate ' +
    'atnref atntime atrfstart atrfend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn blipuid mhtmltag do'
  ).split(' '),
);
/** Behind `\*`, which asks older programs to skip them, and text all the same. */
export const starredText = new Set('shpinst shptxt shppict annotation footnote listtext pntext upr'.split(' '));

export const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '-',
  zwj: '\u200d',
  zwnj: '\u200c',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

export const endings: Readonly<Record<string, Ending>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'note',
  annotation: 'comment',
  shptxt: 'box',
};
