// Short messages at the edge of the window: a store outside React, so that anything may speak.
import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

const stayMs = { info: 8_000, error: 14_000 } as const;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

function show(tone: Toast['tone'], text: string, action: Toast['action']): void {
  const id = (lastId += 1);
  // The same sentence twice is said once; at most four are on screen.
  change([...toasts.filter((toast) => toast.text !== text), { id, tone, text, action }].slice(-4));
  window.setTimeout(() => dismissToast(id), stayMs[tone]);
}

export const showInfo = (text: string, action: Toast['action'] = null): void => show('info', text, action);
export const showError = (text: string): void => show('error', text, null);
export const dismissToast = (id: number): void => change(toasts.filter((toast) => toast.id !== id));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => toasts);
