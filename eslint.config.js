import js from '@eslint/js'
import stylistic from '@stylistic/eslint-plugin'
import { defineConfig } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import typescript from 'typescript-eslint'
import { homes, layers, nativePlaces, withoutNode } from './layers.config.js'

/**
 * Whether `place` is `home` or lies in it.
 * @param {string} place
 * @param {string} home
 */
const isInside = (place, home) => place === home || place.startsWith(`${home}/`)

/**
 * Imports that the table of layers forbids in `place`, as the specifiers that would name them.
 * @param {string} place a layer, or a package's home inside one
 */
function forbiddenImports(place) {
  const layer = Object.keys(layers).find((name) => isInside(place, name)) ?? place
  const allowed = [layer, ...(layers[layer] ?? [])]
  const forbidden = [...Object.keys(layers), 'test'].filter((name) => !allowed.includes(name))
  const otherLayers = forbidden.map((name) => {
    const parts = allowed.filter((other) => other.startsWith(`${name}/`)).map((other) => other.slice(name.length + 1))
    const exception = parts.length > 0 ? `(?!(${parts.join('|')})/)` : ''
    return { regex: `^\\.{1,2}/(.*/)?${name.replace('main/', '')}/${exception}`, message: `Not from ${layer}.` }
  })
  const packages = Object.entries(homes)
    .filter(([, places]) => !places.some((home) => isInside(place, home)))
    .map(([name, places]) => ({
      regex: `^${name}${name.endsWith('/') ? '' : '(/|$)'}`,
      message: `Only in ${places.join(', ')}.`,
    }))
  return [...otherLayers, ...packages, ...(withoutNode.includes(layer) ? [forbiddenNode(place)] : [])]
}

/** @param {string} place in a layer without Node */
function forbiddenNode(place) {
  const modules = Object.entries(nativePlaces).find(([home]) => isInside(place, home))?.[1]
  const exception = modules ? `(?!(${modules.join('|')})$)` : ''
  return { regex: `^node:${exception}`, message: `Not from ${place}: its layer runs without Node.` }
}

const innerPlaces = [...Object.values(homes).flat(), ...Object.keys(nativePlaces)].filter((place) => !(place in layers))

/**
 * The table of layers as ESLint rules: the narrowest place last, because the last one counts.
 * @type {import('eslint').Linter.Config[]}
 */
export const layerConfigs = [...Object.keys(layers), ...innerPlaces].map((place) => ({
  files: [place.endsWith('.ts') ? place : `${place}/**/*.{ts,vue}`],
  rules: { 'no-restricted-imports': ['error', { patterns: forbiddenImports(place) }] },
}))

const randomness = { object: 'Math', property: 'random', message: 'Draw from a seeded stream: results must repeat.' }
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }
const clocks = ['Date', 'performance', 'setImmediate', 'setInterval', 'setTimeout']
const machine = ['Buffer', 'fetch', 'process']

export default defineConfig(
  { ignores: ['node_modules/', 'demo/', 'dist/', 'shots/', 'coverage/', 'test/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        // Also for plain files, so that each program of TypeScript is made once.
        extraFileExtensions: ['.vue'],
      },
    },
    plugins: { style: stylistic },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      // An async function without await turns its throws into rejections, as an interface of promises wants.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'complexity': ['error', 12],
      'eqeqeq': 'error',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'max-depth': ['error', 4],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      // TypeScript knows which names there are, in every project of its own.
      'no-undef': 'off',
      'no-restricted-properties': ['error', randomness],
      'no-restricted-syntax': ['error', defaultExport],
      'no-warning-comments': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'style/arrow-parens': 'error',
      'style/comma-dangle': ['error', 'always-multiline'],
      'style/comma-spacing': 'error',
      'style/eol-last': 'error',
      'style/keyword-spacing': 'error',
      'style/max-len': ['error', { code: 120, ignoreUrls: true }],
      'style/member-delimiter-style': ['error', { multiline: { delimiter: 'none' } }],
      'style/no-multiple-empty-lines': ['error', { max: 1, maxBOF: 0, maxEOF: 0 }],
      'style/no-trailing-spaces': 'error',
      'style/object-curly-spacing': ['error', 'always'],
      'style/quotes': ['error', 'single', { avoidEscape: true }],
      'style/semi': ['error', 'never'],
      'style/space-before-blocks': 'error',
      'style/space-infix-ops': 'error',
    },
  },
  layerConfigs,
  {
    files: ['**/*.vue'],
    // The script inside a component is read by TypeScript's parser, and the template by Vue's.
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': 'error',
      'vue/define-emits-declaration': 'error',
      'vue/max-attributes-per-line': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/no-static-inline-styles': 'error',
      'vue/no-undef-components': 'error',
      'vue/no-v-html': 'error',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  { files: ['main/engine/**'], rules: { 'no-restricted-globals': ['error', ...clocks, ...machine] } },
  {
    files: ['main/doors/**', 'resources/setup/**', 'test/bench/**', 'test/shots/**', 'test/tensorflow/**'],
    rules: { 'no-console': 'off' },
  },
  // Types and casts in plain JavaScript are comments, which ESLint does not see.
  {
    files: ['**/*.{js,mjs}'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off', '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['*.config.*', '.dependency-cruiser.mjs', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
