// Mentions without the characters at their ends that a format cannot have there, and what that cost.
import type { ExportItem, ExportLoss, ExportMention, LossReason } from '../contract/index.ts';

export const lossOf = (
  { document }: ExportItem,
  { label, start, end }: ExportMention,
  reason: LossReason,
): ExportLoss => ({ document: document.name, label, text: document.text.slice(start, end), start, end, reason });

/** @param blank matches one UTF-16 unit that may not stand at an end of a mention */
export function trimMentions(
  item: ExportItem,
  blank: RegExp,
): { readonly mentions: ExportMention[]; readonly losses: ExportLoss[] } {
  const { text } = item.document;
  const isBlank = (at: number): boolean => blank.test(text.charAt(at));
  const losses: ExportLoss[] = [];
  const mentions = item.mentions.flatMap((mention) => {
    let { start, end } = mention;
    while (start < end && isBlank(start)) start++;
    while (end > start && isBlank(end - 1)) end--;
    if (start === end) losses.push(lossOf(item, mention, 'blank'));
    else if (start !== mention.start || end !== mention.end) losses.push(lossOf(item, mention, 'trimmed'));
    return start === end ? [] : [{ ...mention, start, end }];
  });
  return { mentions, losses };
}
