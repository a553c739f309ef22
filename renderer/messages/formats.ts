// Numbers, times and sizes as a language writes them; the catalogues put words around them.
export interface Formats {
  /** Whole numbers. */
  readonly number: (n: number) => string;
  /** One decimal. */
  readonly decimal: (n: number) => string;
  /** Up to three decimals, for the marks of an axis. */
  readonly fine: (n: number) => string;
  /** A share of 0..1. */
  readonly percent: (share: number) => string;
  /** Milliseconds. */
  readonly ms: (n: number) => string;
  readonly time: (of: Date) => string;
  readonly date: (of: Date) => string;
  readonly dayAndTime: (of: Date) => string;
  readonly dateTime: (of: Date) => string;
}

export function formatsFor(locale: string): Formats {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return {
    number: (n) => whole.format(n),
    decimal: (n) => oneDecimal.format(n),
    fine: (n) => fine.format(n),
    // a half is rounded up as everywhere in the program, whatever the locale's own rule
    percent: (of) => share.format(Math.round(of * 100) / 100),
    ms: (n) => `${n < 100 ? oneDecimal.format(n) : whole.format(n)} ms`,
    time: (of) => time.format(of),
    date: (of) => date.format(of),
    dayAndTime: (of) => dayAndTime.format(of),
    dateTime: (of) => dateTime.format(of),
  };
}
