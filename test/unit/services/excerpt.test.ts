// Where a long text is cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../electron/services/excerpt.ts';

describe('an excerpt', () => {
  it('ends with the last whole sentence, in any script', () => {
    expect(excerptOf('Ada came. Grace went. Linus stayed at home.', 30)).toBe('Ada came. Grace went.');
    expect(excerptOf('Ada came. Grace went. Linus', 22)).toBe('Ada came. Grace went.');
    expect(excerptOf('王小明来了。李雷走了。韩梅梅在家。', 13)).toBe('王小明来了。李雷走了。');
    expect(excerptOf('First line\nsecond line\nthird', 25)).toBe('First line\nsecond line');
  });

  it('ends with a whole word where a sentence is too long, and a whole character where a word is', () => {
    expect(excerptOf('One. Twothreefour five six seven', 24)).toBe('One. Twothreefour five');
    expect(excerptOf('ab🦜🦜🦜', 5)).toBe('ab🦜');
  });

  it('is the text itself where that is short enough', () => {
    expect(excerptOf('Ada came. \n', 30)).toBe('Ada came.');
    expect(excerptOf(' \n ', 2)).toBe('');
  });

  it('is a beginning of the text, long enough, well-formed, and never longer than asked for', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '. ', '\n', '🦜', '。', 'é');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), fc.integer({ min: 2, max: 60 }), (text, most) => {
        const excerpt = excerptOf(text, most);
        expect(text.startsWith(excerpt)).toBe(true);
        expect(excerpt.length).toBeLessThanOrEqual(most);
        expect(excerpt.isWellFormed()).toBe(true);
        expect(text.slice(0, Math.floor(most / 2)).trimEnd().length).toBeLessThanOrEqual(excerpt.length + 1);
      }),
    );
  });
});
