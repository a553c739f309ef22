// Lint rules, and the arrows between the rooms of the project: who may import whom.
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const rooms = [
  { type: 'contract', pattern: 'electron/contract' },
  { type: 'engine', pattern: 'electron/engine' },
  { type: 'host', pattern: 'electron/host' },
  { type: 'documents', pattern: 'electron/documents' },
  { type: 'exports', pattern: 'electron/exports' },
  { type: 'store', pattern: 'electron/store' },
  { type: 'services', pattern: 'electron/services' },
  { type: 'router', partialMatch: false, pattern: 'electron/router.ts' },
  { type: 'shells', pattern: 'electron/shells' },
  { type: 'main', partialMatch: false, pattern: ['electron/main.ts', 'electron/preload.ts'] },
  { type: 'renderer', pattern: 'renderer' },
];

const arrows = {
  contract: [],
  engine: ['contract'],
  host: ['contract', 'engine'],
  documents: ['contract'],
  exports: ['contract'],
  store: ['contract'],
  services: ['contract', 'store', 'host', 'documents', 'exports'],
  router: ['contract', 'services'],
  shells: ['contract', 'services', 'router', 'host', 'documents'],
  main: ['contract', 'shells'],
  renderer: ['contract'],
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'training', 'test/fixtures', 'test-results', 'playwright-report', 'resources'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'bin/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': rooms,
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: rooms.map(({ type }) => ({
            from: { element: { type } },
            allow: [type, ...arrows[type]].map((to) => ({ to: { element: { type: to } } })),
          })),
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['**/*.js', 'bin/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
