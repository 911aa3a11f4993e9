import { cruise } from 'dependency-cruiser'
import { ESLint } from 'eslint'
import { resolve } from 'node:path'
import typescript from 'typescript-eslint'
import { expect, test } from 'vitest'
import * as vue from 'vue-eslint-parser'
import cruiserConfig from '../../.dependency-cruiser.mjs'
import { layerConfigs } from '../../eslint.config.js'

const root = resolve(import.meta.dirname, '../..')
const fixture = resolve(root, 'test/fixtures/layers')

/** Each rule of the program's imports with the one file of the fixture that breaks it. */
const broken: readonly (readonly [rule: string, file: string])[] = [
  ['layer shared', 'shared/importsEngine.ts'],
  ['layer main/engine', 'main/engine/importsImages.ts'],
  ['layer main/images', 'main/images/importsEngine.ts'],
  ['layer main/library', 'main/library/importsJobs.ts'],
  ['layer main/pack', 'main/pack/importsEngine.ts'],
  ['layer main/jobs', 'main/jobs/importsEvidence.ts'],
  ['layer main/evidence', 'main/evidence/importsServices.ts'],
  ['layer main/services', 'main/services/importsDoors.ts'],
  ['layer main/doors', 'main/doors/importsRenderer.ts'],
  ['layer renderer', 'renderer/ImportsPack.vue'],
  ['package @tensorflow/', 'main/engine/importsTensorFlow.ts'],
  ['package onnxruntime-node', 'main/engine/importsOnnxRuntime.ts'],
  ['package sharp', 'main/evidence/importsSharp.ts'],
  ['package fflate', 'main/services/importsArchive.ts'],
  ['package better-sqlite3', 'main/services/importsDatabase.ts'],
  ['package electron', 'main/doors/cli/importsElectron.ts'],
  ['package commander', 'main/services/importsCommander.ts'],
  ['package cli-progress', 'main/services/importsProgress.ts'],
  ['package ws', 'main/doors/calls/importsSockets.ts'],
  ['files belong to a layer', 'main/stray.ts'],
  ['layers without Node', 'main/engine/importsNode.ts'],
  ['Node in main/engine/executor/onnx', 'main/engine/executor/onnx/importsFiles.ts'],
  ['Node in main/engine/executor/tensorflow', 'main/engine/executor/tensorflow/importsFiles.ts'],
  ['tests stay outside', 'main/images/importsTests.ts'],
  ['only shipped packages', 'main/jobs/importsDevelopmentPackage.ts'],
  ['no cycles', 'main/library/cycle.ts'],
  ['no orphans', 'main/evidence/orphan.ts'],
]

/** Rules about the whole graph of imports: no single file shows such a fault to an editor. */
const graphRules = ['files belong to a layer', 'only shipped packages', 'no cycles', 'no orphans']

async function violations(baseDir: string): Promise<(readonly [string, string])[]> {
  const { forbidden = [], options } = cruiserConfig
  const roots = ['main', 'renderer', 'shared']
  const { output } = await cruise(roots, { ...options, baseDir, validate: true, ruleSet: { forbidden } })
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map(({ rule, from }) => [rule.name, from] as const)
}

test('every rule has a fixture that breaks it', () => {
  expect(broken.map(([rule]) => rule)).toEqual(cruiserConfig.forbidden?.map(({ name }) => name))
})

test('each rule reports the import that breaks it, and no other import is reported', async () => {
  expect((await violations(fixture)).toSorted()).toEqual(broken.toSorted())
})

test('the program keeps all rules', async () => {
  expect(await violations(root)).toEqual([])
})

test('ESLint shows the same imports in the editor', async () => {
  const eslint = new ESLint({
    cwd: fixture,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser: typescript.parser } },
      { files: ['**/*.vue'], languageOptions: { parser: vue, parserOptions: { parser: typescript.parser } } },
      ...layerConfigs,
    ],
  })
  const reports = (await eslint.lintFiles(['**/*.{ts,vue}'])).filter(({ errorCount }) => errorCount > 0)
  const shown = broken.filter(([rule]) => !graphRules.includes(rule)).map(([, file]) => resolve(fixture, file))
  expect(reports.map(({ filePath }) => filePath).toSorted()).toEqual(shown.toSorted())
})
