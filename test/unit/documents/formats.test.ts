// What people meet in their files, format by format: what is read, what is left out, and what is said of it.
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../electron/documents/readHere.ts';
import { codeOf, fixture, messagesOf, readAll, readOne, sentenceOf, utf8, value } from './files.ts';
import { wordFile, wordParagraph } from './writers.ts';

const htmlOf = async (source: string, name = 'a.html'): Promise<string> =>
  value(await readOne(name, utf8(source))).text;

describe('HTML', () => {
  it.each([
    ['blanks are one, across elements', '<p>a  <b> b</b>\n c<i>d</i></p>', 'a b cd'],
    ['line ends between Chinese characters are none', '<p>東京\n大阪\nOsaka</p>', '東京大阪 Osaka'],
    ['paragraphs and lines', '<p>a<br>b<p>c<div>d</div>e', 'a\nb\n\nc\n\nd\ne'],
    ['lists in lists', '<ul><li>a<ol type=a><li>b<li>c</ol><li>d</ul>', '• a\n  a. b\n  b. c\n• d'],
    ['a table in a table', '<table><tr><td>a<td><table><tr><td>b<td>c<tr><td>d</table></table>', 'a\nb\tc\nd'],
    ['a layout table with paragraphs', '<table><tr><td><p>a<p>b<td>c</table>', 'a\nb\nc'],
    ['cells without a table', '<td>a<td>b', 'a\nb'],
    ['elements that nobody closed', '<div><p>a<table><tr><td>b<li>c', 'a\n\nb\n• c'],
    ['entities', '&lt;b&gt; &amp;amp; &eacute; &#x1F99C; &unknown;', '<b> &amp; é 🦜 &unknown;'],
    ['what is hidden, also with elements of its name inside', '<p>a</p><div hidden>x<div>y</div>z</div><p>b', 'a\n\nb'],
    ['a mark of a note behind a number', '<p>in 1843<sup>2</sup> m<sup>2</sup></p>', 'in 1843² m2'],
    ['script-like text in a comment or attribute', '<p title="<script>">a<!-- b --></p>', 'a'],
    ['a text area', '<textarea>\n x\n  y</textarea>', ' x\n  y'],
  ])('%s', async (_, source, text) => expect(await htmlOf(source)).toBe(text));

  it('an element of XHTML that closes itself hides nothing', async () => {
    expect(await htmlOf('<?xml version="1.0"?><html><head><title/><script/></head><body><p>a</p></body></html>')).toBe(
      'a',
    );
  });

  it('the declaration counts, unless the bytes are UTF-8 or the person chose', async () => {
    const page = '<meta charset="windows-1251"><p>Иван';
    const bytes = Uint8Array.of(...utf8('<meta charset="windows-1251"><p>'), 0xc8, 0xe2, 0xe0, 0xed);
    expect(value(await readOne('a.html', bytes))).toMatchObject({ text: 'Иван', encoding: 'windows-1251' });
    expect(value(await readOne('a.html', utf8(page)))).toMatchObject({ text: 'Иван', encoding: 'utf-8' });
    const forced = value(await readOne('a.html', bytes, { encoding: 'windows-1252' }));
    expect(forced).toMatchObject({ text: 'Èâàí', encoding: 'windows-1252' });
    expect(messagesOf(forced)).toContain('decoded as windows-1252, as was asked');
  });

  it('a page that is made by scripts says so', async () => {
    expect(sentenceOf(await readOne('a.html', utf8('<div id=root></div><script>go()</script>')))).toContain(
      'scripts run',
    );
  });
});

describe('Word', () => {
  it('options leave out what nobody asked for', async () => {
    const bare = { notes: false, headersAndFooters: false, comments: false };
    const read = value(await readOne('contract.docx', fixture('contract.docx'), bare));
    expect(read.text.startsWith('Supply agreement\n\nbetween Acme Corp., Munich, and Núñez S.A..')).toBe(true);
    expect(read.text.endsWith('Stamp: received at Lyon, 4 May 2024')).toBe(true);
    expect(messagesOf(read)).toEqual(expect.arrayContaining(['1 footnote left out', '1 comment left out']));
  });

  it('numbers go on, start again below, and start where they are told to', async () => {
    const item = (text: string, level: number, list = 1): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const level = (at: number, format: string, label: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
      </w:numbering>`;
    const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`;
    const body = [
      item('a', 0),
      item('b', 1),
      item('c', 1),
      wordParagraph('plain'),
      item('d', 0),
      item('e', 1),
      item('f', 0, 2),
    ];
    const bytes = wordFile(body.join(''), { 'word/numbering.xml': numbering, 'word/_rels/document.xml.rels': links });
    const { text } = value(await readOne('a.docx', bytes));
    expect(text).toBe('I. a\nI.1 b\nI.2 c\n\nplain\n\nII. d\nII.1 e\nIX. f');
  });

  it('another prefix for the same names is the same', async () => {
    const xml = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>a</x:t><x:tab/><x:t>b</x:t></x:r></x:p></x:body></x:document>`;
    expect(value(await readOne('a.docx', zipSync({ 'word/document.xml': utf8(xml) }))).text).toBe('a\tb');
  });
});

describe('tables', () => {
  it('the column can be named by its title, its number or its letter', async () => {
    const bytes = utf8('id,short,long\n1,Ada,Ada went to London by train\n2,Eva,Eva stayed at home in Graz');
    const byDefault = { 'a.csv#2': 'Ada went to London by train', 'a.csv#3': 'Eva stayed at home in Graz' };
    expect(await readAll('a.csv', bytes)).toEqual(byDefault);
    for (const textColumn of ['short', ' SHORT', '2', 'B']) {
      const read = await readAll('a.csv', bytes, { textColumn });
      expect(Object.values(read).slice(-2)).toEqual(['Ada', 'Eva']);
    }
    const refused = await readDocuments('a.csv', bytes, { textColumn: 'nothing' });
    expect(sentenceOf(refused)).toBe('“a.csv” has no column “nothing”; its first row is “id”, “short”, “long”.');
  });

  it('a first row of sentences is no row of titles', async () => {
    const read = await readAll('a.csv', utf8('Ada went to London.\nEva stayed in Graz.\n'));
    expect(Object.keys(read)).toEqual(['a.csv#1', 'a.csv#2']);
  });

  it('sentences with commas, one a line under a title, are not cut', async () => {
    const read = await readAll('a.csv', utf8('text\nAda, of London, wrote\nEva stayed\nUrs, Eva and Jo left, too\n'));
    expect(Object.values(read)).toEqual(['Ada, of London, wrote', 'Eva stayed', 'Urs, Eva and Jo left, too']);
  });

  it('a quotation mark that is not closed is said', async () => {
    const [first] = value(await readDocuments('a.csv', utf8('id,text\n1,"Ada went\n2,Eva stayed\n')));
    expect(first?.read.ok === true ? messagesOf(first.read.value) : []).toContainEqual(
      expect.stringContaining('quotation mark'),
    );
  });

  it('a table of numbers, or of nothing, is empty', async () => {
    expect(codeOf(await readDocuments('a.csv', utf8('id,text\n1,\n2,\n')))).toBe('document-empty');
    expect(codeOf(await readDocuments('a.jsonl', utf8('\n\n')))).toBe('document-empty');
    expect(codeOf(await readDocuments('a.jsonl', utf8('{broken')))).toBe('document-unreadable');
  });

  it('JSON Lines of texts alone', async () => {
    expect(await readAll('a.jsonl', utf8('"Ada went"\n"Eva stayed \\ud800"\n'))).toEqual({
      'a.jsonl#1': 'Ada went',
      'a.jsonl#2': 'Eva stayed \ufffd',
    });
  });
});

describe('mails', () => {
  it('attachments can be left out', async () => {
    const read = value(await readOne('mail.eml', fixture('mail.eml'), { attachments: false }));
    expect(messagesOf(read)).toContainEqual(expect.stringMatching(/^attachments left out: /));
  });

  it('a plain text that only points to the formatted one gives way to it', async () => {
    const mail = [
      'Subject: News',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See it online.',
      '--b',
      'Content-Type: text/html',
      '',
      `<p>${'Ada Lovelace went to London. '.repeat(5)}</p>`,
      '--b--',
    ].join('\r\n');
    const read = value(await readOne('a.eml', utf8(mail)));
    expect(read.text).toContain('Ada Lovelace went to London.');
    expect(messagesOf(read)).toContainEqual(expect.stringContaining('much shorter'));
  });
});

it('an archive of nothing, and one of hidden files', async () => {
  expect(codeOf(await readDocuments('a.zip', zipSync({})))).toBe('document-empty');
  expect(
    sentenceOf(await readDocuments('a.zip', zipSync({ '.DS_Store': utf8('x'), '__MACOSX/a.txt': utf8('x') }))),
  ).toContain('no files in it but hidden ones');
});
