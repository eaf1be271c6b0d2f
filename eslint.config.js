import js from '@eslint/js';
import {defineConfig} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

// lit-a11y has no flat configuration of its own.
const a11yRules = Object.fromEntries(Object.keys(litA11y.configs.recommended.rules).map(rule => [rule, 'error']));

export default defineConfig(
  {ignores: ['dist', '.cache', 'node_modules']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    // Projects of their own, which see the built package: their own type checkers read them in test/e2e.
    files: ['frameworks/**/*.ts', 'test/consumers/**/*.{ts,tsx}'],
    extends: [...ts.configs.strict],
    // Augmenting an interface takes one that extends and adds nothing.
    rules: {'@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}]},
  },
  {
    files: ['**/*.ts'],
    ignores: ['frameworks/**', 'test/consumers/**'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // `${count}` is a number as often as a string.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `async` without `await` keeps a promise's contract: what throws rejects.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Tables of records by id are plain objects, so that they survive JSON.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: {'lit-a11y': litA11y},
    // A select that acts when its value changes is what customers expect of a filter.
    rules: {
      ...a11yRules,
      'lit-a11y/no-invalid-change-handler': 'off',
      // A table that a style sheet lays out as blocks keeps its roles only if they are written.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'mocks/**/*.ts'],
    ignores: ['test/consumers/**'],
    rules: {
      // `describe` and `it` of node:test give promises that nobody awaits; chai's assertions are expressions.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', name: ['describe', 'it', 'test', 'suite'], package: 'node:test'},
            // The snapshot plugin types it as a promise, which it is for snapshots alone.
            {from: 'package', name: 'Equal', package: '@types/chai'},
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off',
      // A row that was just written is there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What a factory returns is functions that know no `this`, however their type is written.
      '@typescript-eslint/unbound-method': 'off',
      // A type parameter that stands once types what comes over the wire.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['scripts/bench/lab/**/*.ts', 'scripts/bench/vanilla/**/*.ts'],
    rules: {
      // What is measured was made on the line before; a guard in the loop would be measured, too.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
