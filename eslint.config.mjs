import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { woven } from './tools/lint/plugin.mjs';

const INTERFACE = ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'];
const TESTS = ['tests/**/*.{ts,tsx}'];

const size = { skipBlankLines: true, skipComments: true };

/** Next and some tools ask for a default export; nobody else gets one. */
const DEFAULT_EXPORTS = [
  'app/**/{page,layout,template,loading,error,global-error,not-found,default,manifest,robots,icon}.{ts,tsx}',
  '**/*.config.{ts,mjs}',
  'lib/i18n/request.ts',
  'proxy.ts',
  'tests/**/start-*.ts',
];

const everywhere = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that has the thing.' },
  { selector: 'TSEnumDeclaration', message: 'A union of words instead of an enum.' },
];
const namedOnly = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const inSource = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'The environment is parsed once, in lib/env.ts.',
  },
];
const inMarkup = [
  {
    selector: 'JSXAttribute[name.name="style"]',
    message: 'No inline style: the content security policy refuses it. Use classes or SVG attributes.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Markup is never put in from text.',
  },
];
const inTests = [
  {
    selector: 'CallExpression > MemberExpression[property.name=/^(only|skip|todo|fails)$/]',
    message: 'Every test runs.',
  },
];

export default defineConfig(
  {
    ignores: [
      '.next/',
      '.woven/',
      'data/',
      'prisma/generated/',
      'node_modules/',
      'next-env.d.ts',
      'tests/results/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    plugins: { woven },
    rules: {
      complexity: ['error', 10],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, ...size }],
      'max-lines-per-function': ['error', { max: 60, ...size }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, namedOnly],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'next/link', message: 'Link from components/ui/link: it fetches nothing ahead.' }],
          patterns: [
            { regex: String.raw`^\.\./`, message: 'Across folders by alias: @/…' },
            { regex: String.raw`^(\./|@/).*\.(ts|tsx|js)$`, message: 'No file extension in an import.' },
          ],
        },
      ],
    },
  },
  {
    files: INTERFACE,
    extends: [a11y.flatConfigs.strict, hooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, namedOnly, ...inSource, ...inMarkup],
      // A table that scrolls inside itself must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region', 'alert'] }],
      'woven/logical-classes': 'error',
      'woven/no-literal-text': 'error',
    },
  },
  {
    files: ['lib/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, namedOnly, ...inSource] },
  },
  { files: ['lib/{web,map,report,exchange,screening}/**/*.ts'], rules: { 'woven/pure': 'error' } },
  { files: ['lib/*/{queries,commands}.ts'], rules: { 'woven/seat-first': 'error' } },
  { files: ['**/actions.ts'], rules: { 'woven/submit-only': 'error' } },
  { files: ['lib/env.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, namedOnly] } },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...everywhere, namedOnly, ...inTests],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: DEFAULT_EXPORTS.filter((pattern) => pattern.startsWith('app/')),
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...inSource, ...inMarkup] },
  },
  {
    files: DEFAULT_EXPORTS.filter((pattern) => !pattern.startsWith('app/')),
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['bin/**', 'tools/**', 'tests/bench/**'],
    rules: { 'no-console': 'off', 'no-restricted-imports': 'off' },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['components/ui/link.tsx'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
