import { expect, test } from 'vitest'
import type { Output } from '../../shared/contract/calls.ts'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { refuse } from './stage/scriptedProgram.ts'
import { onStage } from './stage/stage.ts'

function packAt(path: string): Output<'packs.inspect'> {
  return {
    path, fileBytes: 41_984, packBytes: 40_000, createdBy: 'joryu 0.1.0', created: '2026-01-31',
    classes: Array.from({ length: 40 }, (_, at) => `とても長い名前のクラス${at}`),
    image: { channels: 1, height: 28, width: 28 }, decodedPictures: 60, executor: 'onnx',
    training: { fingerprint: 'a'.repeat(64), pictures: 1200 }, snapshot: null,
    expected: { accuracy: 0.934, tolerance: 0.01 },
  }
}

const home = '/home/tanaka'

test.each(['ja', 'en'] as const)('a pack that was opened from outside says what it is, in %s', async (language) => {
  const { page, tell, asked } = await onStage({
    place: { screen: 'projects' }, language, answers: { 'packs.inspect': ({ path }) => packAt(path) },
  })
  await page.getByRole('heading', { level: 1 }).waitFor()
  tell('packs.opened', { path: `${home}/検査.joryu` })
  tell('packs.opened', { path: `${home}/次.joryu` })
  await page.getByText(`${home}/検査.joryu`).waitFor()
  await page.getByText('93.4%').waitFor()
  await expectNoViolations(page)
  await expectNothingCutOff(page)
  await page.keyboard.press('Escape')
  await page.getByText(`${home}/次.joryu`).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(asked('packs.inspect').length).toBe(2)
})

test('a pack that cannot be trusted is told as such', async () => {
  const { page, tell } = await onStage({
    place: { screen: 'projects' },
    answers: { 'packs.inspect': refuse({ code: 'pack-unreadable', path: `${home}/a.joryu` }) },
  })
  await page.getByRole('heading', { level: 1 }).waitFor()
  tell('packs.opened', { path: `${home}/a.joryu` })
  await page.getByRole('alert').getByText('a.joryu').waitFor()
  await expectNoViolations(page)
})

test('from the menu, a pack is looked for where it is', async () => {
  const { page, asked } = await onStage({
    place: { screen: 'projects' },
    answers: {
      'packs.inspect': ({ path }) => packAt(path),
      'folders.list': {
        path: home, hasMore: false, places: [],
        entries: [
          { name: 'packs', path: `${home}/packs`, kind: 'folder' },
          { name: 'a.joryu', path: `${home}/a.joryu`, kind: 'pack' },
          { name: 'pictures.zip', path: `${home}/pictures.zip`, kind: 'zip' },
        ],
      },
    },
  })
  await page.getByRole('button', { name: 'メニュー' }).press('Enter')
  await page.getByRole('menuitem', { name: 'パックを調べる' }).click()
  const dialog = page.getByRole('dialog', { name: 'パックを選ぶ' })
  await dialog.getByRole('option', { name: 'a.joryu' }).waitFor()
  expect(await dialog.getByRole('option').allInnerTexts()).toEqual(['packs', 'a.joryu'])
  await expectNoViolations(page)
  expect(await dialog.getByRole('button', { name: '選ぶ', exact: true }).isDisabled()).toBe(true)
  await dialog.getByRole('listbox').press('End')
  await dialog.getByRole('listbox').press('Enter')
  await page.getByRole('dialog', { name: 'パックの内容' }).getByText('joryu 0.1.0').waitFor()
  expect(asked('packs.inspect')).toEqual([{ path: `${home}/a.joryu` }])
})

test('a project that was chosen in the menu of the window is gone to', async () => {
  const gone = refuse({ code: 'project-unknown', name: '軸受' })
  const { page, tell } = await onStage({
    place: { screen: 'projects' },
    answers: { 'projects.facts': gone, 'imports.account': gone, 'imports.files': gone, 'packs.list': gone },
  })
  await page.getByRole('heading', { level: 1 }).waitFor()
  tell('projects.opened', { project: '軸受' })
  await expect.poll(() => page.url()).toContain(`#/projects/${encodeURIComponent('軸受')}`)
})
