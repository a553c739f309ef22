import { expect, test } from 'vitest';
import { browserCommand } from '../../../../electron/shells/http/openBrowser.ts';

const url = 'http://127.0.0.1:1/?token=a';

test.each([
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['linux', {}, undefined],
  ['linux', { DISPLAY: ':0', CI: 'true' }, undefined],
  ['darwin', {}, 'open'],
  ['win32', {}, 'rundll32'],
  ['win32', { CI: '1' }, undefined],
] as const)('on %s with %j: %s', (platform, environment, command) => {
  expect(browserCommand(url, { platform, environment })?.[0]).toBe(command);
});
