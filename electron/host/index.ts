// The engine in a process of its own: what services and shells use of it.
export { createEngineHost, type EngineHostOptions } from './client.ts';
export { cleanEnvironment } from './environment.ts';
export { createLastLine, describeExit } from './lastLine.ts';
export { createSpawnNode, type SpawnNodeOptions } from './spawnNode.ts';
export type * from './types.ts';
