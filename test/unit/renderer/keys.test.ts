// Keys: how a press is named, which label each key gives, and how labels are found by typing.
import { describe, expect, it } from 'vitest';
import { chordOf } from '../../../renderer/core/chord.ts';
import { findLabels, keyLabels, labelOfKey } from '../../../renderer/core/labelKeys.ts';

const press = (key: string, held: string[] = []): Parameters<typeof chordOf>[0] => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('a key press', () => {
  it.each([
    ['a', [], 'a'],
    ['N', ['shift'], 'N'],
    ['?', ['shift'], '?'],
    ['ArrowRight', ['shift'], 'Shift+ArrowRight'],
    ['ArrowLeft', ['alt', 'shift'], 'Alt+Shift+ArrowLeft'],
    ['z', ['ctrl'], 'Ctrl+z'],
    ['Z', ['meta', 'shift'], 'Ctrl+Shift+z'],
  ])('%s with %j is %s', (key, held, wanted) => {
    expect(chordOf(press(key, held))).toBe(wanted);
  });
});

describe('label keys', () => {
  const names = Array.from({ length: 60 }, (_, at) => `label ${at}`);

  it('give every label at most one key of its own, and back', () => {
    const keyed = keyLabels(names).filter(({ key }) => key !== null);
    expect(new Set(keyed.map(({ key }) => key)).size).toBe(keyed.length);
    for (const { name, key } of keyed) expect(labelOfKey(names, key ?? '')).toBe(name);
  });

  it('leave the keys alone that decide, step and open', () => {
    const taken = keyLabels(names).map(({ key }) => key);
    for (const key of ['a', 'x', 'u', 'e', 'n', 'p', 'l']) expect(taken).not.toContain(key);
  });

  it('mean nothing without a label', () => {
    expect(labelOfKey(['person'], '2')).toBeNull();
    expect(labelOfKey(['person'], 'Tab')).toBeNull();
  });
});

describe('searching labels', () => {
  it('finds every word anywhere, and puts first what begins with it', () => {
    const labels = keyLabels(['start date', 'date', 'place of birth']);
    expect(findLabels(labels, 'date').map(({ name }) => name)).toEqual(['date', 'start date']);
    expect(findLabels(labels, 'birth PLACE').map(({ name }) => name)).toEqual(['place of birth']);
    expect(findLabels(labels, '  ')).toBe(labels);
  });
});
