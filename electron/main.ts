// The Electron shell: one window on the renderer, in which nothing runs but our own page. The logic lives in shells/.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, utilityProcess } from 'electron';
import { openProgram } from './shells/compose.ts';
import { programFolders } from './shells/folders.ts';
import { appPrivileges, appScheme, appUrl, createAppHandler } from './shells/ipc/appScheme.ts';
import { pushChanges, registerCalls } from './shells/ipc/calls.ts';
import { guardContents, guardSession } from './shells/ipc/guards.ts';
import { menuTemplate } from './shells/ipc/menu.ts';
import { createSpawnUtility } from './shells/ipc/spawnUtility.ts';

const bundleFolder = path.dirname(fileURLToPath(import.meta.url));
const folders = programFolders(app.isPackaged ? process.resourcesPath : undefined);
const writeLog = (text: string): void => void process.stderr.write(text);

function openWindow(): void {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload: path.join(bundleFolder, 'preload.cjs'),
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      spellcheck: false, // would fetch dictionaries
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appUrl);
}

async function start(): Promise<void> {
  await app.whenReady();
  guardSession(session.defaultSession);
  protocol.handle(appScheme, createAppHandler(folders.rendererFolder));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged)));

  const hostFile = path.join(bundleFolder, 'host.js');
  const spawn = createSpawnUtility(
    (file, args, options) => utilityProcess.fork(file, args, options),
    hostFile,
    writeLog,
  );
  const program = await openProgram({ ...folders, spawn, version: app.getVersion(), onLog: writeLog });
  if (!program.ok) {
    dialog.showErrorBox('PaDeLLM Desktop cannot start', program.error.message);
    app.exit(1);
    return;
  }
  const { close } = program.value;
  registerCalls(ipcMain, program.value);
  const stopPushing = pushChanges(program.value, () => BrowserWindow.getAllWindows());

  let hasClosed = false;
  app.on('before-quit', (event) => {
    if (hasClosed) return;
    event.preventDefault();
    stopPushing();
    void close()
      .catch((thrown: unknown) => writeLog(`${String(thrown)}\n`))
      .then(() => {
        hasClosed = true;
        app.quit();
      });
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  openWindow();
}

// The browser's own files lie beside ours, so that PADELLM_DATA moves all of them, and the lock too.
app.setPath('userData', path.join(folders.dataFolder, 'browser'));
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: appPrivileges }]);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('second-instance', () => {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

// Not awaited: Electron is ready only after this module has been read to its end.
if (app.requestSingleInstanceLock()) void start();
else app.quit();
