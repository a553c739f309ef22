// The application menu of each platform, as data: what an item does is told to `act`, nothing is done here.
import path from 'node:path';
import type { Command } from '../../contract/index.ts';
import type { Appearance } from './shellState.ts';
import { words } from './words.ts';

export type MenuAction =
  | { readonly type: 'addDocuments' | 'addFolder' | 'clearRecent' }
  | { readonly type: 'openRecent'; readonly file: string }
  | { readonly type: 'appearance'; readonly appearance: Appearance }
  | { readonly type: 'command'; readonly command: Command };

/** Electron's MenuItemConstructorOptions, as far as it is used. */
export interface MenuItem {
  readonly role?:
    | 'about'
    | 'clearRecentDocuments'
    | 'close'
    | 'copy'
    | 'cut'
    | 'delete'
    | 'help'
    | 'hide'
    | 'hideOthers'
    | 'paste'
    | 'quit'
    | 'recentDocuments'
    | 'resetZoom'
    | 'selectAll'
    | 'services'
    | 'toggleDevTools'
    | 'togglefullscreen'
    | 'unhide'
    | 'windowMenu'
    | 'zoomIn'
    | 'zoomOut';
  readonly label?: string;
  readonly type?: 'separator' | 'radio';
  readonly checked?: boolean;
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: MenuItem[];
}

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly appName: string;
  /** Full paths, newest first. macOS keeps its own list. */
  readonly recent: readonly string[];
  readonly appearance: Appearance;
  readonly act: (action: MenuAction) => void;
}

const separator: MenuItem = { type: 'separator' };
const appearances = ['system', 'light', 'dark'] as const satisfies readonly Appearance[];

export function menuTemplate(options: MenuOptions): MenuItem[] {
  const isMac = options.platform === 'darwin';
  return [
    ...(isMac ? [appMenu(options)] : []),
    fileMenu(options),
    editMenu(options),
    viewMenu(options),
    goMenu(options),
    { role: 'windowMenu' },
    helpMenu(options),
  ];
}

const item = (label: string, act: () => void, accelerator?: string): MenuItem => ({
  label,
  click: act,
  ...(accelerator === undefined ? {} : { accelerator }),
});

const commandItem = ({ act }: MenuOptions, label: string, command: Command, accelerator?: string): MenuItem =>
  item(label, () => act({ type: 'command', command }), accelerator);

const settingsItem = (options: MenuOptions): MenuItem =>
  commandItem(options, words.places.settings, { type: 'go', to: 'settings' }, 'CmdOrCtrl+,');

const aboutItem = (options: MenuOptions): MenuItem =>
  commandItem(options, words.about(options.appName), { type: 'go', to: 'about' });

/** The menu that macOS names after the program. */
const appMenu = (options: MenuOptions): MenuItem => ({
  label: options.appName,
  submenu: [
    aboutItem(options),
    separator,
    settingsItem(options),
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
});

const fileMenu = (options: MenuOptions): MenuItem => ({
  label: words.file,
  submenu: [
    item(words.addDocuments, () => options.act({ type: 'addDocuments' }), 'CmdOrCtrl+O'),
    item(words.addFolder, () => options.act({ type: 'addFolder' }), 'CmdOrCtrl+Shift+O'),
    recentMenu(options),
    separator,
    commandItem(options, words.export, { type: 'export' }, 'CmdOrCtrl+E'),
    separator,
    options.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
  ],
});

function recentMenu({ platform, recent, act }: MenuOptions): MenuItem {
  if (platform === 'darwin')
    return { label: words.recent, role: 'recentDocuments', submenu: [{ role: 'clearRecentDocuments' }] };
  const files = recent.map((file, index) =>
    // An ampersand would underline the letter behind it.
    item(`${index + 1}. ${path.basename(file).replaceAll('&', '&&')}`, () => act({ type: 'openRecent', file })),
  );
  const none: MenuItem = { label: words.noRecent, enabled: false };
  const clear: MenuItem = {
    ...item(words.clearRecent, () => act({ type: 'clearRecent' })),
    enabled: files.length > 0,
  };
  return { label: words.recent, submenu: [...(files.length > 0 ? files : [none]), separator, clear] };
}

/** Undo and redo are those of the review; the page hands them to a text field while a person writes in one. */
const editMenu = (options: MenuOptions): MenuItem => ({
  label: words.edit,
  submenu: [
    commandItem(options, words.undo, { type: 'undo' }, 'CmdOrCtrl+Z'),
    commandItem(options, words.redo, { type: 'redo' }, options.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'delete' },
    { role: 'selectAll' },
  ],
});

const viewMenu = ({ isPackaged, appearance, act }: MenuOptions): MenuItem => ({
  label: words.view,
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    {
      label: words.appearance,
      submenu: appearances.map((one) => ({
        ...item(words.appearances[one], () => act({ type: 'appearance', appearance: one })),
        type: 'radio' as const,
        checked: one === appearance,
      })),
    },
    separator,
    { role: 'togglefullscreen' },
    ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
  ],
});

const goMenu = (options: MenuOptions): MenuItem => ({
  label: words.go,
  submenu: [
    commandItem(options, words.places.library, { type: 'go', to: 'library' }, 'CmdOrCtrl+1'),
    commandItem(options, words.places.entities, { type: 'go', to: 'entities' }, 'CmdOrCtrl+2'),
    commandItem(options, words.places.labelSets, { type: 'go', to: 'labelSets' }, 'CmdOrCtrl+3'),
    ...(options.platform === 'darwin' ? [] : [separator, settingsItem(options)]),
  ],
});

const helpMenu = (options: MenuOptions): MenuItem => ({
  role: 'help',
  label: words.help,
  submenu: [
    commandItem(options, words.shortcuts, { type: 'shortcuts' }, 'CmdOrCtrl+/'),
    ...(options.platform === 'darwin' ? [] : [separator, aboutItem(options)]),
  ],
});
