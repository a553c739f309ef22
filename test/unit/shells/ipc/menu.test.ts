import { describe, expect, test } from 'vitest';
import {
  menuTemplate,
  type MenuAction,
  type MenuItem,
  type MenuOptions,
} from '../../../../electron/shells/ipc/menu.ts';

const platforms = ['linux', 'darwin', 'win32'] as const;

function open(some: Partial<MenuOptions> = {}) {
  const acts: MenuAction[] = [];
  const template = menuTemplate({
    platform: 'linux',
    isPackaged: true,
    appName: 'PaDeLLM Desktop',
    recent: [],
    appearance: 'system',
    act: (action) => acts.push(action),
    ...some,
  });
  const items = template.flatMap(below);
  const find = (label: string): MenuItem => {
    const found = items.find((item) => item.label === label);
    if (found === undefined) throw new Error(`no item ${label}`);
    return found;
  };
  const click = (label: string): unknown => {
    find(label).click?.();
    return acts.at(-1);
  };
  return { template, items, find, click };
}

const below = (item: MenuItem): MenuItem[] => [item, ...(item.submenu ?? []).flatMap(below)];

describe.each(platforms)('the menu of %s', (platform) => {
  test('leads everywhere, by mouse and by keys of its own', () => {
    const { items, click } = open({ platform });
    expect(click('Library')).toEqual({ type: 'command', command: { type: 'go', to: 'library' } });
    expect(click('Entities')).toEqual({ type: 'command', command: { type: 'go', to: 'entities' } });
    expect(click('Label sets')).toEqual({ type: 'command', command: { type: 'go', to: 'labelSets' } });
    expect(click('Settings…')).toEqual({ type: 'command', command: { type: 'go', to: 'settings' } });
    expect(click('About PaDeLLM Desktop')).toEqual({ type: 'command', command: { type: 'go', to: 'about' } });
    expect(click('Keyboard shortcuts')).toEqual({ type: 'command', command: { type: 'shortcuts' } });
    expect(click('Export…')).toEqual({ type: 'command', command: { type: 'export' } });
    expect(click('Undo')).toEqual({ type: 'command', command: { type: 'undo' } });
    expect(click('Redo')).toEqual({ type: 'command', command: { type: 'redo' } });
    expect(click('Add documents…')).toEqual({ type: 'addDocuments' });
    expect(click('Add folder…')).toEqual({ type: 'addFolder' });
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(['CmdOrCtrl+O', 'CmdOrCtrl+Z', 'CmdOrCtrl+1', 'CmdOrCtrl+,']));
  });

  test('every item does something or opens something', () => {
    for (const item of open({ platform }).items) {
      const isUseful =
        item.type === 'separator' || item.role !== undefined || item.click !== undefined || item.submenu !== undefined;
      expect(isUseful || item.enabled === false, JSON.stringify(item)).toBe(true);
    }
  });

  test('has developer tools only before packaging', () => {
    const roles = (isPackaged: boolean): unknown[] => open({ platform, isPackaged }).items.map(({ role }) => role);
    expect(roles(false)).toContain('toggleDevTools');
    expect(roles(true)).not.toContain('toggleDevTools');
  });

  test('quits from one place only', () => {
    const roles = open({ platform }).items.map(({ role }) => role);
    expect(roles.filter((role) => role === 'quit')).toHaveLength(1);
    expect(roles.includes('close')).toBe(platform === 'darwin');
  });
});

test('macOS has the menu with its name first, and its own list of recent documents', () => {
  const { template, find } = open({ platform: 'darwin', recent: ['/a.txt'] });
  expect(template[0]?.label).toBe('PaDeLLM Desktop');
  expect(find('Recent documents')).toMatchObject({
    role: 'recentDocuments',
    submenu: [{ role: 'clearRecentDocuments' }],
  });
});

test('recent documents are opened and forgotten', () => {
  const { click, find } = open({ recent: ['/letters/R&D.txt', '/letters/b.txt'] });
  expect(click('1. R&&D.txt')).toEqual({ type: 'openRecent', file: '/letters/R&D.txt' });
  expect(click('Clear list')).toEqual({ type: 'clearRecent' });
  expect(find('Clear list').enabled).toBe(true);
  const none = open();
  expect(none.find('None yet').enabled).toBe(false);
  expect(none.find('Clear list').enabled).toBe(false);
});

test('the appearance in use is checked', () => {
  const { find, click } = open({ appearance: 'dark' });
  expect([find('As the system').checked, find('Light').checked, find('Dark').checked]).toEqual([false, false, true]);
  expect(click('As the system')).toEqual({ type: 'appearance', appearance: 'system' });
});
