import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StudyPlan } from '../../shared/domain/studyPlan.ts'
import { LONG, runJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

async function planned(folder: string, ...options: readonly string[]): Promise<readonly StudyPlan[]> {
  const args = ['plan', 'pictures', '--library', 'library', '--executor', 'onnx', '--budget', '600B', ...options]
  expect(await runJoryu(folder, ...args, '--json', 'plans.json')).toMatchObject({ code: 0 })
  // What the command writes.
  return JSON.parse(await readFile(join(folder, 'plans.json'), 'utf8')) as readonly StudyPlan[]
}

test('every preset is planned on this machine, which is measured once', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 20)
  const plans = await planned(folder)
  expect(plans.map(({ wish }) => wish)).toEqual(['quick', 'standard', 'thorough'])
  for (const { seconds, memoryBytes, diskBytes } of plans) {
    const { loading, experts, distilling, comparing } = seconds
    expect(Math.min(loading, experts, distilling, comparing, memoryBytes, diskBytes)).toBeGreaterThan(0)
  }
  const known = await readFile(join(folder, 'library', 'jobs', 'machine.json'), 'utf8')
  const again = await planned(folder, '--minutes', '5')
  expect(again[0]).toMatchObject({ wish: { minutes: 5 }, preset: 'quick', effort: { side: 16, width: 16 } })
  expect(await readFile(join(folder, 'library', 'jobs', 'machine.json'), 'utf8')).toBe(known)
}, LONG)

test('a file of another machine, or a damaged one, is measured anew', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 20)
  await planned(folder, '--minutes', '5')
  const path = join(folder, 'library', 'jobs', 'machine.json')
  const { machine, ...rest } = JSON.parse(await readFile(path, 'utf8')) as { readonly machine: string }
  for (const damaged of [JSON.stringify({ machine: 'another', ...rest }), '{']) {
    await writeFile(path, damaged)
    await planned(folder, '--minutes', '5')
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ machine })
  }
}, LONG)
