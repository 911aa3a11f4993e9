import { expect, test } from 'vitest'
import type { Output } from '../../shared/contract/calls.ts'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { keepWaiting, type Answers } from './stage/scriptedProgram.ts'
import { onComponent, onStage } from './stage/stage.ts'

const project = '軸受 外観検査'
const none = { training: 0, test: 0 }
const facts: Output<'projects.facts'> = {
  name: project, createdAt: '2026-01-31T00:00:00Z', sources: ['/検査/画像'], decisions: 0, snapshots: 0,
  classes: [{ name: '良品', counts: { training: 240, test: 60 }, quarantined: none }],
  check: { checkedAt: '2026-01-31T00:00:00Z', open: 2, decided: 0, isCurrent: true },
}

const answers: Answers = {
  'projects.facts': facts,
  'imports.account': { found: 300, imported: 300, duplicates: 0, skipped: 0, gone: 0 },
  'imports.files': [],
  'packs.list': [],
  'checks.last': keepWaiting,
}

test('each step says how far it is, and what it waits for', async () => {
  const { page } = await onStage({ place: { screen: 'project', project, step: 'project' }, answers })
  const rail = page.getByRole('navigation', { name: '手順' })
  await rail.getByRole('link', { name: /^確認\s*指摘が残っています$/ }).waitFor()
  await rail.getByRole('link', { name: /^画像\s*完了$/ }).waitFor()
  await rail.getByRole('link', { name: /^蒸留\s*先に画像を固定します$/ }).waitFor()
  await rail.getByRole('link', { name: /^引き渡し\s*先にパックを作ります$/ }).waitFor()
  expect(await rail.locator('[aria-current="step"]').innerText()).toMatch(/^プロジェクト/)
  await expectNoViolations(page)
})

test('a project without a step opens where a person should go on, and going back leads to the list', async () => {
  const { page } = await onStage({ place: { screen: 'projects' }, answers: { ...answers, 'projects.list': [
    {
      name: project, createdAt: facts.createdAt, usedAt: facts.createdAt, classes: 1, pictures: 300, snapshots: 0,
    },
  ] } })
  await page.getByRole('link', { name: project }).click()
  await page.waitForURL(/\/check$/)
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'プロジェクト' }).waitFor()
})

test('while a project is loaded, a person is told so', async () => {
  const { page } = await onStage({
    place: { screen: 'project', project, step: 'check' }, answers: { ...answers, 'projects.facts': keepWaiting },
  })
  await page.getByText('プロジェクトを読み込んでいます').waitFor()
})

test.each([[1366, 768], [683, 384], [3840, 2160]] as const)('the frame fits into %i x %i', async (width, height) => {
  const place = { screen: 'project', project: '長'.repeat(100), step: 'compare' } as const
  const { page } = await onStage({
    place, viewport: { width, height }, scheme: 'dark',
    answers: { ...answers, 'projects.facts': { ...facts, name: place.project } },
  })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectNothingCutOff(page)
})

test('where there is no room for all steps, hers is in sight', async () => {
  const { page } = await onStage({
    place: { screen: 'project', project, step: 'hand-over' }, viewport: { width: 683, height: 384 },
    language: 'en', answers,
  })
  const step = page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Hand over' })
  await step.waitFor()
  const box = await step.boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= 683).toBe(true)
})

test('a slider follows the keys, in steps, pages and ends, and says its value in words', async () => {
  const { page, emitted } = await onComponent({
    component: 'components/Slider.vue',
    props: { values: [5], min: 0, max: 20, step: 1, names: ['大きさ'], words: ['5枚相当'] },
  })
  const thumb = page.getByRole('slider', { name: '大きさ' })
  expect(await thumb.getAttribute('aria-valuetext')).toBe('5枚相当')
  await thumb.focus()
  await thumb.press('ArrowRight')
  await thumb.press('End')
  expect(emitted).toEqual([{ event: 'change', values: [[6]] }, { event: 'change', values: [[20]] }])
  await expectNoViolations(page)
})

test('a choice is made by keys, and not where it is not offered', async () => {
  const options = [
    { value: 'quick', name: 'お試し' }, { value: 'standard', name: '標準' },
    { value: 'thorough', name: 'じっくり', isDisabled: true },
  ]
  const { page, emitted } = await onComponent({
    component: 'components/Choice.vue', props: { label: '時間', options, chosen: 'quick' },
  })
  await page.getByRole('radio', { name: 'お試し' }).focus()
  // A finger rests on a key for a moment, within which the focus moves and chooses.
  await page.keyboard.press('ArrowDown', { delay: 100 })
  await expect.poll(() => emitted.at(-1)).toEqual({ event: 'choose', values: ['standard'] })
  expect(await page.getByRole('radio', { name: 'じっくり' }).isDisabled()).toBe(true)
  await expectNoViolations(page)
})

test('a window over the screen holds the focus, and Escape closes it', async () => {
  const { page, emitted } = await onComponent({
    component: 'components/Modal.vue', props: { title: 'パックを調べる' }, content: '中身',
  })
  await page.getByRole('dialog', { name: 'パックを調べる' }).waitFor()
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  expect(emitted).toEqual([{ event: 'close', values: [] }])
})
