// The Electron shell: one window on the renderer, in which nothing runs but our own page. The logic lives in shells/.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron';
import type { Command } from './contract/index.ts';
import { openProgram } from './shells/compose.ts';
import { programFolders } from './shells/folders.ts';
import { createAdding } from './shells/ipc/adding.ts';
import { appPrivileges, appScheme, appUrl, createAppHandler } from './shells/ipc/appScheme.ts';
import { pushChanges, registerCalls } from './shells/ipc/calls.ts';
import { commandChannel } from './shells/ipc/channels.ts';
import { guardDownloads } from './shells/ipc/downloads.ts';
import { registerDragOut } from './shells/ipc/dragOut.ts';
import { guardContents, guardSession } from './shells/ipc/guards.ts';
import { filesOfArguments } from './shells/ipc/incoming.ts';
import { createMailbox } from './shells/ipc/mailbox.ts';
import { menuTemplate, type MenuAction } from './shells/ipc/menu.ts';
import { registerSaving } from './shells/ipc/saving.ts';
import { openShellStore, reachableBounds, withRecent, type ShellStore } from './shells/ipc/shellState.ts';
import { createSpawnUtility } from './shells/ipc/spawnUtility.ts';
import { words } from './shells/ipc/words.ts';

const bundleFolder = path.dirname(fileURLToPath(import.meta.url));
const folders = programFolders(app.isPackaged ? process.resourcesPath : undefined);
const iconOf = (pixels: 64 | 256): string => path.join(folders.resourcesFolder, 'icons', `${pixels}x${pixels}.png`);
const writeLog = (text: string): void => void process.stderr.write(text);

/** Files that the program was asked to open, kept until it can; and commands, kept until a page is there. */
const opened = createMailbox<readonly string[]>();
const commands = createMailbox<Command>();

function openWindow(shell: ShellStore): BrowserWindow {
  const { bounds, isMaximised } = shell.get();
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    ...reachableBounds(bounds, workAreas),
    minWidth: 600,
    minHeight: 480,
    show: false,
    ...(process.platform === 'linux' ? { icon: iconOf(256) } : {}),
    webPreferences: {
      preload: path.join(bundleFolder, 'preload.cjs'),
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      spellcheck: false, // would fetch dictionaries
    },
  });
  if (isMaximised) window.maximize();
  let stop = (): void => undefined;
  window.webContents.on('did-finish-load', () => {
    stop(); // the page was loaded again
    stop = commands.listen((command) => window.webContents.send(commandChannel, command));
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => shell.set({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() }));
  window.on('closed', () => stop());
  void window.loadURL(appUrl);
  return window;
}

async function start(): Promise<void> {
  await app.whenReady();
  guardSession(session.defaultSession);
  const downloads = (): string => app.getPath('downloads');
  guardDownloads(session.defaultSession, downloads);
  protocol.handle(appScheme, createAppHandler(folders.rendererFolder));

  const hostFile = path.join(bundleFolder, 'host.js');
  const spawn = createSpawnUtility(
    (file, args, options) => utilityProcess.fork(file, args, options),
    hostFile,
    writeLog,
  );
  const program = await openProgram({ ...folders, spawn, version: app.getVersion(), onLog: writeLog });
  if (!program.ok) {
    dialog.showErrorBox(words.cannotStart(app.name), program.error.message);
    app.exit(1);
    return;
  }
  const { call, close } = program.value;
  registerCalls(ipcMain, program.value);
  const stopPushing = pushChanges(program.value, () => BrowserWindow.getAllWindows());
  const cleanDrags = registerDragOut(ipcMain, { folder: path.join(folders.dataFolder, 'drags'), icon: iconOf(64) });
  registerSaving(ipcMain, {
    choose: (options) => dialog.showSaveDialog({ ...options }),
    tell: commands.put,
    folderOf: downloads,
  });

  const shell = openShellStore(path.join(folders.dataFolder, 'window.json'));
  const showWindow = (): void => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) openWindow(shell);
    else {
      if (window.isMinimized()) window.restore();
      window.focus();
    }
  };
  const adding = createAdding({
    call,
    tell: commands.put,
    choose: (options) => dialog.showOpenDialog({ ...options }),
    remember: (files) => {
      for (const file of files) app.addRecentDocument(file);
      shell.set({ recent: withRecent(shell.get().recent, files) });
      setMenu();
    },
  });
  const open = (paths: readonly string[]): void => report(adding.open(paths));

  function act(action: MenuAction): void {
    showWindow();
    switch (action.type) {
      case 'addDocuments':
        report(adding.chooseDocuments());
        break;
      case 'addFolder':
        report(adding.chooseFolder());
        break;
      case 'openRecent':
        open([action.file]);
        break;
      case 'clearRecent':
        app.clearRecentDocuments();
        shell.set({ recent: [] });
        setMenu();
        break;
      case 'appearance':
        nativeTheme.themeSource = action.appearance;
        shell.set({ appearance: action.appearance });
        setMenu();
        break;
      case 'command':
        commands.put(action.command);
        break;
    }
  }

  function setMenu(): void {
    const { recent, appearance } = shell.get();
    const { isPackaged, name: appName } = app;
    const template = menuTemplate({ platform: process.platform, isPackaged, appName, recent, appearance, act });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  let hasClosed = false;
  app.on('before-quit', (event) => {
    if (hasClosed) return;
    event.preventDefault();
    stopPushing();
    void close()
      .catch((thrown: unknown) => writeLog(`${String(thrown)}\n`))
      .then(() => {
        cleanDrags();
        hasClosed = true;
        app.quit();
      });
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(shell);
  });
  nativeTheme.themeSource = shell.get().appearance;
  setMenu();
  openWindow(shell);
  opened.listen((paths) => {
    showWindow();
    open(paths);
  });
}

const report = (work: Promise<void>): void =>
  void work.catch((thrown: unknown) => commands.put({ type: 'failed', message: String(thrown) }));

// The browser's own files lie beside ours, so that PADELLM_DATA moves all of them, and the lock too.
app.setPath('userData', path.join(folders.dataFolder, 'browser'));
app.setAppUserModelId('io.github.padellm.desktop'); // Windows shows notifications under the installed program's name
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: appPrivileges }]);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
// macOS tells of files in an event, which can come before the program is ready; the others in arguments.
app.on('open-file', (event, file) => {
  event.preventDefault();
  opened.put([file]);
});
app.on('second-instance', (_event, argv, workingFolder) =>
  opened.put(filesOfArguments(argv, workingFolder, app.isPackaged)),
);
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

// Not awaited: Electron is ready only after this module has been read to its end.
if (app.requestSingleInstanceLock()) {
  const given = filesOfArguments(process.argv, process.cwd(), app.isPackaged);
  if (given.length > 0) opened.put(given);
  void start();
} else app.quit();
