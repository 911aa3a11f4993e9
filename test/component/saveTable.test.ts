import { expect, test } from 'vitest'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { refuse, type Answers } from './stage/scriptedProgram.ts'
import { onStage, type Stage } from './stage/stage.ts'

const project = '軸受: 外観検査'
const counts = { training: 2, test: 1 }

const answers: Answers = {
  'projects.facts': {
    name: project, createdAt: '2026-01-31T00:00:00Z', sources: ['E:\\検査\\軸受'], decisions: 0, snapshots: 0,
    shape: { size: 64, channels: 3, fit: 'stretch', depth: { kind: 'full-range' } },
    classes: [{ name: '良品', counts, quarantined: { training: 0, test: 0 } }],
    check: { checkedAt: '2026-01-31T00:00:00Z', open: 1, decided: 0, isCurrent: true },
  },
  'imports.account': { found: 3, imported: 3, duplicates: 0, skipped: 0, gone: 0 },
  'imports.files': [],
  'packs.list': [],
  'classes.list': [{ name: '良品', counts, foundAs: [] }],
  'pictures.list': [],
  'checks.last': {
    project, checkedAt: '2026-01-31T00:00:00Z', isCurrent: true, looked: 3, classes: ['良品'], decided: [],
    open: [{ facts: { code: 'blurred', sureness: 'likely' }, pictures: 1, decided: 0 }],
  },
  'checks.pictures': [],
  'folders.list': { path: 'E:\\検査', hasMore: false, places: ['E:\\'], entries: [] },
}

function onStep(step: 'pictures' | 'check', more: Answers, language: 'ja' | 'en' = 'ja'): Promise<Stage> {
  return onStage({ place: { screen: 'project', project, step }, answers: { ...answers, ...more }, language })
}

async function saveIn(folder: RegExp, { page }: Stage, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').getByRole('button', { name: folder }).last().click()
}

test.each([
  ['ja', '一覧をCSVで保存', '保存しました', '取り込みの内訳'],
  ['en', 'Save the list as CSV', 'Saved as', 'imported files'],
] as const)('what became of each file is saved for a spreadsheet (%s)', async (language, button, saved, name) => {
  const stage = await onStep('pictures', { 'imports.save': ({ path }) => ({ path }) }, language)
  await saveIn(/検査/, stage, button)
  await stage.page.getByRole('status').filter({ hasText: saved }).waitFor()
  await expectNoViolations(stage.page)
  await expectNothingCutOff(stage.page)
  const [wish] = stage.asked('imports.save')
  expect(wish).toMatchObject({ project, language })
  expect(wish?.path).toMatch(new RegExp(String.raw`^E:\\検査\\軸受_ 外観検査-${name}-\d{4}(-\d\d){4}\.csv$`))
})

test('so are the pictures that something was found about; a file that stands there is told, and stays', async () => {
  const stage = await onStep('check', { 'checks.save': refuse({ code: 'file-taken', path: 'E:\\検査\\指摘.csv' }) })
  await saveIn(/検査/, stage, '一覧をCSVで保存')
  await stage.page.getByRole('region', { name: 'お知らせ' }).getByText('すでに別のファイルがあります').waitFor()
  expect(stage.asked('checks.save').map(({ path }) => path)).toEqual([expect.stringContaining('-指摘された画像-')])
  expect(await stage.page.getByText('に保存しました').count()).toBe(0)
  await expectNothingCutOff(stage.page)
})
