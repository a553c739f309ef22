// The time, to the half minute: ages in lists grow older without a clock in the render.
import { useSyncExternalStore } from 'react';

const stepMs = 30_000;
const subscribe = (listener: () => void): (() => void) => {
  const timer = window.setInterval(listener, stepMs);
  return () => window.clearInterval(timer);
};

export const useNow = (): number => useSyncExternalStore(subscribe, () => Math.ceil(Date.now() / stepMs) * stepMs);
