// Mails (.eml): the lines that a reader sees above a mail, its body, and its attachments as documents of their own.
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { documentLimits, ok, type FidelityNote, type ReadOptions, type Result } from '../contract/index.ts';
import { formatOf } from './format.ts';
import { htmlText } from './html/text.ts';
import { info, listed } from './notes.ts';
import type { ManyReader, Part, ReadText } from './reader.ts';
import { harmlessName } from './zip/names.ts';

export const eml: ManyReader = {
  kind: 'many',
  extensions: ['.eml'],
  parts: async (name, bytes, { options, budget }) => {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: 50,
    });
    const files = attachmentsOf(mail, name);
    const read = files.filter(({ isRead }) => isRead);
    const parts: Part[] = [{ name, read: readMail(mail, files, options) }];
    if (!options.attachments) return ok(parts);
    if (!budget.takeEntries(read.length)) read.length = 0;
    for (const { fullName, content } of read) {
      parts.push({
        name: fullName,
        open: () => {
          budget.takeBytes(content.length);
          return ok(content);
        },
      });
    }
    return ok(parts);
  },
};

interface AttachedFile {
  readonly shortName: string;
  readonly fullName: string;
  readonly content: Uint8Array;
  /** In a format that is read; the others are named and left out. */
  readonly isRead: boolean;
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

const mailType = 'message/rfc822';

function attachmentsOf(mail: Email, name: string): AttachedFile[] {
  const used = new Map<string, number>();
  return mail.attachments.slice(0, documentLimits.entries).map((attachment, at) => {
    const given = harmlessName(attachment.filename ?? '').replaceAll('/', '_');
    const plain = given === '' ? `attachment ${at + 1}` : given;
    const named = attachment.mimeType === mailType && !/\.eml$/iu.test(plain) ? `${plain}.eml` : plain;
    const times = (used.get(named) ?? 0) + 1;
    used.set(named, times);
    const shortName = times === 1 ? named : named.replace(/(\.[^.]+)?$/u, ` (${times})$1`);
    const isRead = formatOf(shortName).ok;
    return { shortName, fullName: `${name}/${shortName}`, content: bytesOf(attachment), isRead };
  });
}

const mailbox = (name: string, address: string): string =>
  name === '' || name === address ? address : address === '' ? name : `${name} <${address}>`;

function addressText(address: Address): string {
  if (address.group === undefined) return mailbox(address.name, address.address);
  return `${address.name}: ${address.group.map((one) => mailbox(one.name, one.address)).join(', ')}`;
}

/** The names of the lines are those of the standard, which readers of mail know in every language. */
function headerLines(mail: Email): string {
  const addresses = (list: readonly Address[] | undefined): string => (list ?? []).map(addressText).join(', ');
  const lines = [
    ['From', addresses(mail.from === undefined ? [] : [mail.from])],
    ['To', addresses(mail.to)],
    ['Cc', addresses(mail.cc)],
    ['Subject', mail.subject ?? ''],
    ['Date', mail.headers.find(({ key }) => key === 'date')?.value ?? ''],
  ] as const;
  return lines
    .map(([title, value]) => [title, value.replace(/\s+/gu, ' ').trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([title, value]) => `${title}: ${value}`)
    .join('\n');
}

const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** How much more a formatted body must hold before the plain one counts as a mere pointer to it ("see online"). */
const muchMore = 3;

function bodyOf(mail: Email): { readonly text: string; readonly notes: readonly FidelityNote[] } {
  const plain = (mail.text ?? '').replace(/\r\n?/gu, '\n').trim();
  if (mail.html === undefined) return { text: plain, notes: [] };
  const { text: formatted, pictures } = htmlText(mail.html);
  if (plain !== '' && words(formatted) < muchMore * words(plain)) {
    return { text: plain, notes: [info('the plain text was read, not the formatted text beside it')] };
  }
  const notes = plain === '' ? [] : [info('the formatted text was read: the plain text beside it is much shorter')];
  return { text: formatted, notes: pictures > 0 ? [...notes, info('pictures left out')] : notes };
}

function readMail(mail: Email, files: readonly AttachedFile[], options: ReadOptions): Result<ReadText> {
  const body = bodyOf(mail);
  const names = (isRead: boolean): readonly string[] =>
    files.filter((file) => file.isRead === isRead).map(({ shortName }) => shortName);
  const [read, other] = [names(true), names(false)];
  const readNote = options.attachments ? 'attachments, each a document of its own' : 'attachments left out';
  return ok({
    text: [headerLines(mail), body.text].filter((part) => part !== '').join('\n\n'),
    mediaType: mailType,
    encoding: '',
    fidelity: [
      ...body.notes,
      ...(read.length > 0 ? [info(`${readNote}: ${listed(read)}`)] : []),
      ...(other.length > 0 ? [info(`attachments that are not read: ${listed(other)}`)] : []),
    ],
  });
}
