import { expect, test } from 'vitest'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import type { Answers } from './stage/scriptedProgram.ts'
import { onStage } from './stage/stage.ts'

const project = `軸受 外観検査 ${'とても長い名前の品番'.repeat(6)}`
const day = '2026-02-03T01:00:00Z'

const answers: Answers = {
  'projects.facts': { name: project, createdAt: day, sources: [], decisions: 0, snapshots: 0, classes: [] },
  'imports.account': { found: 0, imported: 0, duplicates: 0, skipped: 0, gone: 0 },
  'imports.files': [],
  'packs.list': [],
  'projects.history': [
    { id: 1, action: 'project-created', detail: { name: project }, doneAt: day },
    { id: 2, action: 'snapshot-taken', detail: { number: 1, pictures: 1500 }, doneAt: day },
    { id: 3, action: 'of-a-later-version', detail: {}, doneAt: day },
  ],
}

test.each(['ja', 'en'] as const)('a project says what was done in it, in %s', async (language) => {
  const { page } = await onStage({ place: { screen: 'project', project, step: 'project' }, language, answers })
  await page.getByText(language === 'ja' ? /スナップショット1を作成/ : /Snapshot 1 taken/).waitFor()
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})

test.each([
  ['ja', 'light', 'この画面の説明'], ['en', 'dark', 'About this screen'],
] as const)('what a project is for is explained with a picture, in %s and %s', async (language, scheme, help) => {
  const place = { screen: 'project', project, step: 'project' } as const
  const { page } = await onStage({ place, language, scheme, answers })
  await page.getByRole('button', { name: help }).click()
  await page.getByRole('complementary').getByRole('img').waitFor()
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})

test('a project says what it is about, which is kept', async () => {
  const { page, asked } = await onStage({
    place: { screen: 'project', project, step: 'project' }, answers: { ...answers, 'projects.describe': undefined },
  })
  await page.getByLabel('品番（任意）').fill('AB-1234')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('保存しました').waitFor()
  expect(asked('projects.describe')).toEqual([{ project, partNumber: 'AB-1234', process: '' }])
})

test('without pictures of her own, a person begins with the sample set', async () => {
  const { page, asked } = await onStage({
    place: { screen: 'projects' },
    answers: {
      ...answers, 'projects.sample': { path: 'C:\\sample-set' }, 'projects.create': ({ name }) => ({ name }),
      'jobs.start': { id: 1, title: 'sample-set' },
    },
  })
  await expectNoViolations(page)
  await page.getByRole('button', { name: '見本で試す' }).click()
  await page.waitForURL(/\/pictures$/)
  const [job] = asked('jobs.start')
  expect(job).toMatchObject({ kind: 'import', project: '見本の部品', path: 'C:\\sample-set' })
  expect(job).toHaveProperty('layout.merge', expect.arrayContaining([{ into: '良品', from: ['good'] }]))
})
