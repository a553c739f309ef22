// Real processes: small ones that die in different ways, and the engine's own child with a folder that has no model.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanEnvironment, createEngineHost, createSpawnNode, describeExit } from '../../../electron/host/index.ts';
import type { HostProcess } from '../../../electron/host/types.ts';
import { options, requestOf } from './fakes.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-host-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(script: string): HostProcess {
  const childPath = path.join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(childPath, script);
  return createSpawnNode({ childPath })();
}

const exitOf = (child: HostProcess): Promise<string> => new Promise((resolve) => child.onExit(resolve));

describe('processes', () => {
  test('messages go both ways as structured clones', async () => {
    const child = start(`process.on('message', (m) => { process.send(m); process.disconnect(); });`);
    const echo = new Promise((resolve) => child.onMessage(resolve));
    const exit = exitOf(child);
    child.send({ text: 'é\ud83d\ude00', numbers: new Float32Array([1, 2]) });
    expect(await echo).toEqual({ text: 'é\ud83d\ude00', numbers: new Float32Array([1, 2]) });
    expect(await exit).toBe('exit code 0');
    child.send('into the void');
  });

  test('the reason of an end is its code or signal, and the last line it wrote', async () => {
    const crash = start(`console.error('first\\nout of memory'); process.exitCode = 70; process.disconnect();`);
    expect(await exitOf(crash)).toBe('exit code 70: out of memory');
    const hang = start('setInterval(() => undefined, 1000)');
    const exit = exitOf(hang);
    hang.kill();
    expect(await exit).toBe('signal SIGKILL');
    expect(describeExit(null, null, '')).toBe('exit code unknown');
  });

  test('the environment is passed on without what would change how Node runs', () => {
    const given = { PATH: '/bin', NODE_OPTIONS: '--inspect', ELECTRON_RUN_AS_NODE: '1', npm_config_x: 'y', LANG: 'C' };
    expect(cleanEnvironment(given)).toEqual({ PATH: '/bin', LANG: 'C' });
  });

  test('the engine process says that there is no model, and ends when it is closed', async () => {
    const host = createEngineHost({ spawn: createSpawnNode(), modelFolder: path.join(folder, 'nothing'), options });
    const answer = await host.tag(requestOf('Ada'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'engine-model' } });
    await host.close();
  });
});
