// A name for a pasted text that was given none: its first line, cut at a word.
export function nameFromText(text: string, otherwise: string, longest = 60): string {
  const line = text.trimStart().split(/\r?\n/, 1)[0]?.replace(/\s+/g, ' ').trim() ?? '';
  if (line === '') return otherwise;
  const characters = Array.from(line);
  if (characters.length <= longest) return line;
  const cut = characters.slice(0, longest).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}
