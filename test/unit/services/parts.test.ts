// The small pure parts under the services.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { coverageOf } from '../../../electron/contract/index.ts';
import { createEvents } from '../../../electron/services/events.ts';
import { createPace } from '../../../electron/services/pace.ts';

describe('coverage', () => {
  it('counts what some window read once', () => {
    expect(coverageOf('abcd efgh', [])).toBe(0);
    expect(coverageOf('abcd efgh', [{ start: 0, end: 4 }])).toBe(0.5);
    const overlapping = [
      { start: 4, end: 9 },
      { start: 0, end: 6 },
      { start: 1, end: 3 },
    ];
    expect(coverageOf('abcd efgh', overlapping)).toBe(1);
    expect(coverageOf(' ', [])).toBe(1);
  });

  it('is what marking every character gives', () => {
    const windows = fc.array(fc.record({ start: fc.nat(30), length: fc.nat(10) }), { maxLength: 6 });
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(texts, windows, (text, picks) => {
        const spans = picks.map(({ start, length }) => ({ start, end: Math.min(text.length, start + length) }));
        const inked = Array.from(text, (_, at) => at).filter((at) => text.charAt(at).trim() !== '');
        const read = inked.filter((at) => spans.some(({ start, end }) => at >= start && at < end));
        expect(coverageOf(text, spans)).toBeCloseTo(inked.length === 0 ? 1 : read.length / inked.length);
      }),
    );
  });
});

describe('pace', () => {
  it('counts repeated text once, and no time before the engine was ready', () => {
    const pace = createPace();
    pace.documentBegins(0);
    expect(pace.secondsFor(100)).toBeNull();
    pace.mark(60_000);
    pace.windowDone(100, 61_000);
    pace.windowDone(150, 61_500);
    expect(pace.done()).toBe(150);
    expect(pace.secondsFor(300)).toBe(3);
    pace.documentBegins(90_000);
    pace.windowDone(150, 91_500);
    expect(pace.secondsFor(100)).toBe(1);
    expect(pace.secondsFor(-5)).toBe(0);
    pace.reset();
    expect(pace.secondsFor(100)).toBeNull();
  });
});

describe('events', () => {
  it('reach everyone until they leave, whatever one of them throws', () => {
    const report = vi.fn();
    const events = createEvents(report);
    const heard: string[] = [];
    events.on(() => {
      throw new Error('broken listener');
    });
    const stop = events.on(({ type }) => heard.push(type));
    events.emit({ type: 'settings' });
    stop();
    events.emit({ type: 'labelSets' });
    expect(heard).toEqual(['settings']);
    expect(report).toHaveBeenCalledTimes(2);
  });
});
