// Lint rules, and the arrows between the rooms of the project: who may import whom.
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const rooms = [
  { type: 'contract', pattern: 'electron/contract' },
  { type: 'engine', pattern: 'electron/engine' },
  { type: 'host', pattern: 'electron/host' },
  { type: 'bench', pattern: 'electron/bench' },
  { type: 'documents', pattern: 'electron/documents' },
  { type: 'exports', pattern: 'electron/exports' },
  { type: 'store', pattern: 'electron/store' },
  { type: 'services', pattern: 'electron/services' },
  { type: 'shells', pattern: 'electron/shells' },
  { type: 'renderer', pattern: 'renderer' },
  { type: 'front', pattern: 'electron' }, // router.ts, main.ts, preload.ts: told apart further below
];

const arrows = {
  contract: [],
  engine: ['contract'],
  host: ['contract', 'engine'],
  bench: ['contract', 'engine'],
  documents: ['contract'],
  exports: ['contract'],
  store: ['contract'],
  services: ['contract', 'store', 'host', 'documents', 'exports'],
  shells: ['contract', 'services', 'front', 'host', 'documents', 'bench'],
  front: ['contract', 'services', 'shells'],
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
    files: ['electron/router.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '/shells/' }] }] },
  },
  {
    files: ['electron/main.ts', 'electron/preload.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '/services/|/router' }] }] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['**/*.js', 'bin/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
