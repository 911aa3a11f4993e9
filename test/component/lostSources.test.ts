import { expect, test } from 'vitest'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { refuse, type Answers } from './stage/scriptedProgram.ts'
import { onStage, type Stage } from './stage/stage.ts'

const project = '軸受 外観検査'
const counts = { training: 2, test: 1 }
const from = `D:\\検査\\${'とても長いフォルダーの名前'.repeat(8)}\\軸受`

const answers: Answers = {
  'projects.facts': {
    name: project, createdAt: '2026-01-31T00:00:00Z', sources: [from, 'E:\\検査'], decisions: 0, snapshots: 0,
    shape: { size: 64, channels: 3, fit: 'stretch', depth: { kind: 'full-range' } },
    classes: [{ name: '良品', counts, quarantined: { training: 0, test: 0 } }],
  },
  'imports.account': { found: 3, imported: 3, duplicates: 0, skipped: 0, gone: 0 },
  'imports.files': [],
  'packs.list': [],
  'classes.list': [{ name: '良品', counts, foundAs: [] }],
  'pictures.list': [],
  'sources.lost': [from],
  'folders.list': { path: 'E:\\移動先', hasMore: false, places: ['E:\\'], entries: [] },
}

async function choosePlace(more: Answers, language: 'ja' | 'en', button: RegExp): Promise<Stage> {
  const stage = await onStage({
    place: { screen: 'project', project, step: 'pictures' }, language, answers: { ...answers, ...more },
  })
  await expectNoViolations(stage.page)
  await expectNothingCutOff(stage.page)
  await stage.page.getByRole('button', { name: button }).click()
  await stage.page.getByRole('dialog').getByRole('button', { name: /移動先/ }).last().click()
  return stage
}

test.each([
  ['ja', /今の場所を選ぶ/, '3件のうち2件が、取り込んだときと同じです'],
  ['en', /Choose where it is now/, '2 of 3 files are as they were'],
] as const)('a folder that cannot be found is chosen anew, and linked (%s)', async (language, button, found) => {
  const lost = [from]
  const { page, asked } = await choosePlace({
    'sources.lost': () => [...lost],
    'sources.move': () => {
      lost.pop()
      return { known: 3, same: 2, different: 1, missing: 0 }
    },
  }, language, button)
  await page.getByRole('status').filter({ hasText: found }).waitFor()
  expect(asked('sources.move')).toEqual([{ project, from, to: 'E:\\移動先' }])
  await page.getByRole('button', { name: button }).waitFor({ state: 'hidden' })
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})

test('another folder is refused in a sentence, and can be chosen again', async () => {
  const { page } = await choosePlace({
    'sources.move': refuse({ code: 'source-differs', from, to: 'E:\\移動先', known: 3, same: 0 }),
  }, 'ja', /今の場所を選ぶ/)
  await page.getByRole('region', { name: 'お知らせ' }).getByText('何も変更していません').waitFor()
  await page.getByRole('button', { name: /今の場所を選ぶ/ }).waitFor()
})
