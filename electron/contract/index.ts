// Everything that crosses a boundary of the program, in one place.
export * from './comparison.ts';
export * from './coverage.ts';
export * from './documents.ts';
export * from './engine.ts';
export * from './exports.ts';
export * from './hostProtocol.ts';
export * from './labelSets.ts';
export * from './manifest.ts';
export * from './measurements.ts';
export * from './result.ts';
export * from './runs.ts';
export * from './settings.ts';
export * from './api.ts';
