// Opens an address in the person's browser, where there is somebody to see it.
import { spawn } from 'node:child_process';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The command and its arguments, or null where no browser is to be opened. */
export function browserCommand(
  url: string,
  { platform, environment }: Surroundings,
): readonly [string, ...string[]] | null {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  if (isSet('CI')) return null;
  if (platform === 'darwin') return ['open', url];
  // Not `start`, which is cmd's: there `&` in an address would begin another command.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return isSet('DISPLAY') || isSet('WAYLAND_DISPLAY') ? ['xdg-open', url] : null;
}

/** A browser that does not open is no failure: the address is printed as well. */
export function openBrowser(url: string, surroundings: Surroundings): void {
  const command = browserCommand(url, surroundings);
  if (command === null) return;
  const [file, ...args] = command;
  const child = spawn(file, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
