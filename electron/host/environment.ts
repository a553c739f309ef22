// The environment that an engine process is started with.

/** Variables that would change how the process runs; everything else (PATH, CUDA's and the locale's) is passed on. */
const unwanted = /^(?:node_|electron_|npm_|vscode_|vitest)/iu;

export function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !unwanted.test(name)));
}
