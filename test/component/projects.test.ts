import { expect, test } from 'vitest'
import type { Output } from '../../shared/contract/calls.ts'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { keepWaiting, refuse } from './stage/scriptedProgram.ts'
import { onStage } from './stage/stage.ts'

const longName = `軸受 外観検査 ${'とても長い名前の品番'.repeat(8)}`

function overview(name: string): Output<'projects.list'>[number] {
  const [createdAt, usedAt] = ['2026-01-31T00:00:00Z', '2026-02-03T00:00:00Z']
  return { name, createdAt, usedAt, classes: 5, pictures: 1500, snapshots: 1 }
}

test.each(['ja', 'en'] as const)('many projects, one of a very long name, are listed in %s', async (language) => {
  const { page } = await onStage({
    place: { screen: 'projects' }, language, answers: { 'projects.list': [overview(longName), overview('gears')] },
  })
  await page.getByRole('link', { name: longName }).waitFor()
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})

test('without a project, the first one can be made', async () => {
  const { page, asked, answer } = await onStage({
    place: { screen: 'projects' }, scheme: 'dark',
    answers: { 'projects.create': refuse({ code: 'project-name-invalid', name: '/' }) },
  })
  await page.getByRole('textbox').fill('/')
  await expectNoViolations(page)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'お知らせ' }).getByText('「/」').waitFor()
  answer({ 'projects.create': ({ name }) => ({ name }) })
  expect(asked('projects.create')).toEqual([{ name: '/' }])
})

test('while the projects are asked for, a person is told so', async () => {
  const { page } = await onStage({ place: { screen: 'projects' }, answers: { 'projects.list': keepWaiting } })
  await page.getByText('プロジェクトを読み込んでいます').waitFor()
})

test('where the connection is lost, it is tried again', async () => {
  const { page, lose } = await onStage({ place: { screen: 'projects' } })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await lose()
  await page.getByText('再接続しています').waitFor()
  await page.getByText('再接続しています').waitFor({ state: 'hidden' })
})
