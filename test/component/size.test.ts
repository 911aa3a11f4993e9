import { expect, test } from 'vitest'
import type { Input, Output } from '../../shared/contract/calls.ts'
import { sketchSize, sketchSweep } from '../support/sketchSweep.ts'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { keepWaiting, refuse, type Answers } from './stage/scriptedProgram.ts'
import { onStage, type Stage } from './stage/stage.ts'

type Forecasts = Output<'forecasts.sizes'>
type Plan = Output<'plans.make'>[number]

const project = '軸受 外観検査'
const fingerprint = '9'.repeat(64)

function pageFacts(snapshots: number, classes: readonly string[]): Output<'projects.facts'> {
  const none = { training: 0, test: 0 }
  return {
    name: project, createdAt: '2026-01-31T00:00:00Z', sources: ['D:\\検査'], decisions: 0, snapshots,
    classes: classes.map((name) => ({ name, counts: { training: 30, test: 10 }, quarantined: none })),
    check: { checkedAt: '2026-01-31T00:00:00Z', open: 0, decided: 0, isCurrent: true },
  }
}

const snapshot: Output<'snapshots.list'>[number] = {
  id: 1, number: 3, fingerprint, createdAt: '2026-01-31T00:00:00Z', pictures: 1200, leak: 'clean',
  shape: { size: 32, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } },
}

const spectrum: Plan['spectrum'] = {
  image: { channels: 1, height: 32, width: 32 }, classes: 4, spectraPerClass: 8, transforms: 1,
  ranks: { channel: 1, height: 8, width: 8 },
}

function size(budgetBytes: number, gap: number): Forecasts['sizes'][number] {
  return {
    budgetBytes, ofTraining: budgetBytes / 1_228_800, picturesWorth: budgetBytes / 1024, plan: spectrum,
    decodedPictures: 32, gap: { gap, low: Math.max(0, gap - 0.03), high: gap + 0.03 },
  }
}

const forecasts: Forecasts = {
  pictures: 1200, originalBytes: 3_355_443, smallClasses: [], impossible: [],
  sizes: [size(4096, 0.2), size(12_288, 0.12), size(40_960, 0.04), size(61_440, 0.03), size(122_880, 0.01)],
}

const hours = { loading: 1, experts: 20, distilling: 60, comparing: 90 }

function plansFor({ wishes, budget, seeds }: Input<'plans.make'>): Output<'plans.make'> {
  return wishes.map((wish) => ({
    wish, preset: typeof wish === 'string' ? wish : 'quick', spectrum, executor: 'onnx',
    budgetBytes: budget.kind === 'bytes' ? budget.bytes : 0, seconds: hours, uncorrected: hours,
    effort: { side: 32, width: 16, depth: 3, experts: 2, epochs: 45, iterations: 140, evaluationSteps: 400, seeds },
    memoryBytes: 9e8, diskBytes: 3e7, inTime: typeof wish === 'string' || wish.minutes >= 10,
    givesUp: [{ kind: 'detail', side: 32, other: 64 }, { kind: 'seeds', seeds }],
  }))
}

const good: Answers = {
  'projects.facts': pageFacts(3, ['良品', 'キズ']),
  'imports.account': { found: 1200, imported: 1200, duplicates: 0, skipped: 0, gone: 0 },
  'imports.files': [],
  'packs.list': [],
  'snapshots.list': [snapshot],
  'sweeps.list': [],
  'forecasts.sizes': forecasts,
  'plans.make': plansFor,
}

function onSize(answers: Answers = {}, setting: Partial<Parameters<typeof onStage>[0]> = {}): Promise<Stage> {
  return onStage({ place: { screen: 'project', project, step: 'size' }, ...setting, answers: { ...good, ...answers } })
}

async function expectWellShown({ page }: Stage): Promise<void> {
  await expectNoViolations(page)
  await expectNothingCutOff(page)
}

test.each([['ja', 'light'], ['en', 'dark']] as const)(
  'a size is proposed, with what it should cost and how long it takes (%s, %s)',
  async (language, scheme) => {
    const stage = await onSize({}, { language, scheme })
    const { page } = stage
    await page.getByRole('slider').waitFor()
    const words = { ja: ['1,200枚 → 40枚相当', 'およそ1〜7ポイント'], en: ['1,200 pictures → worth 40', 'about 1 to 7'] }
    for (const word of words[language]) await page.getByText(word).first().waitFor()
    await page.getByText(/32/).first().waitFor()
    await expectWellShown(stage)
  },
)

test('the slider is moved by keys, and what is chosen stays when she comes back', async () => {
  const stage = await onSize()
  const { page, asked } = stage
  const slider = page.getByRole('slider', { name: 'パックの大きさ' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('1,200枚 → 60枚相当').waitFor()
  expect(await slider.getAttribute('aria-valuetext')).toBe('1,200枚 → 60枚相当（元の5.0％・3.2 MB → 60.0 KB）')
  await page.keyboard.press('Home')
  await page.getByText('1,200枚 → 4.0枚相当').waitFor()
  await page.getByRole('link', { name: '蒸留' }).first().click()
  await page.getByRole('slider').waitFor({ state: 'detached' })
  await page.goBack()
  await page.getByText('1,200枚 → 4.0枚相当').waitFor()
  // Answered once, it is not asked for again.
  expect(asked('forecasts.sizes')).toHaveLength(1)
  await page.getByRole('button', { name: '提案の大きさに戻す' }).click()
  await page.getByText('1,200枚 → 40枚相当').waitFor()
})

test('what was shown is what is started', async () => {
  const stage = await onSize({ 'jobs.start': { id: 7, title: 'pack' } })
  const { page, asked } = stage
  await page.getByRole('button', { name: 'この大きさで蒸留する' }).click()
  await page.waitForURL(/\/distill$/)
  expect(asked('jobs.start')).toMatchObject([{
    kind: 'distill', project, snapshot: 3, preset: 'quick', storage: 'i8', seeds: 3, executor: 'onnx', hours: 'any',
    budget: { kind: 'bytes', bytes: 40_960 },
    plan: {
      effort: { experts: 2, epochs: 45, iterations: 140, evaluationSteps: 400 }, executor: 'onnx', seconds: hours,
      uncorrected: hours,
    },
  }])
})

test('minutes that are too few are said to be, and nothing can be started', async () => {
  const stage = await onSize()
  const { page, asked } = stage
  await page.getByRole('radio', { name: '時間を決める' }).click()
  const field = page.getByLabel('使える時間')
  await field.fill('３')
  await page.getByText('この時間には収まりません').waitFor()
  expect(asked('plans.make').at(-1)?.wishes).toEqual([{ minutes: 3 }])
  expect(await page.getByRole('button', { name: 'この大きさで蒸留する' }).isDisabled()).toBe(true)
  await expectWellShown(stage)
  await field.fill('三')
  await page.getByRole('alert').getByText('整数').waitFor()
})

test('without frozen pictures she is sent to the check', async () => {
  const stage = await onSize({ 'projects.facts': pageFacts(0, ['良品']), 'snapshots.list': [] })
  await stage.page.getByRole('link', { name: '「確認」へ進む' }).waitFor()
  await expectWellShown(stage)
})

test('while it is forecast, she sees how far it is', async () => {
  const stage = await onSize({
    'forecasts.sizes': (_, tell) => {
      tell({ phase: 'forecasting', done: 50, total: 100 })
      return keepWaiting()
    },
  })
  const bar = stage.page.getByRole('progressbar')
  await bar.waitFor()
  await expect.poll(() => bar.getAttribute('value')).toMatch(/^0\.6/)
  await expectWellShown(stage)
})

test('a forecast that is refused is told with its reason, and can be asked for again', async () => {
  const { page, answer } = await onSize({ 'forecasts.sizes': refuse({ code: 'project-empty', name: project }) })
  await page.getByRole('alert').waitFor()
  answer({ 'forecasts.sizes': forecasts })
  await page.getByRole('button', { name: 'もう一度試す' }).click()
  await page.getByRole('slider').waitFor()
})

test('two pictures of which no pack can be made: it is said, with what to do', async () => {
  const problem = { code: 'budget-too-small', bytes: 40, needed: 420 } as const
  const stage = await onSize({
    'forecasts.sizes': {
      pictures: 2, originalBytes: 9000, sizes: [], impossible: [{ budgetBytes: 40, problem }],
      smallClasses: [{ name: '良品', pictures: 1 }, { name: 'キズ', pictures: 1 }],
    },
  })
  await stage.page.getByText('小さなパックを作れません').waitFor()
  await stage.page.getByText('「キズ」1枚').waitFor()
  await expectWellShown(stage)
})

test('40 classes with few pictures and very long names: the fewest are named, the others can be seen', async () => {
  const classes = Array.from({ length: 40 }, (_, at) => ({
    name: `${'とても長い名前の欠陥の種類'.repeat(4)}${at + 1}`, pictures: 10 + at,
  }))
  const stage = await onSize({
    'projects.facts': pageFacts(3, classes.map(({ name }) => name)),
    'forecasts.sizes': { ...forecasts, smallClasses: classes.toReversed() },
  })
  const { page } = stage
  await page.getByText(`${classes[0]?.name ?? ''}」10枚`).waitFor()
  await page.getByText('ほか35クラス').click()
  await page.getByText(`${classes[39]?.name ?? ''}」49枚`).waitFor()
  await expectWellShown(stage)
})

test('while it is planned, nothing can be started; a plan that is refused says why', async () => {
  const stage = await onSize({ 'plans.make': keepWaiting })
  const { page } = stage
  await page.getByRole('status').getByText('所要時間を計算しています').waitFor()
  expect(await page.getByRole('button', { name: 'この大きさで蒸留する' }).isDisabled()).toBe(true)
  await expectWellShown(stage)
  const other = await onSize({ 'plans.make': refuse({ code: 'project-empty', name: project }) })
  await other.page.getByRole('alert').waitFor()
  await expectWellShown(other)
})

test('sizes that were tried are shown with their intervals, and the recommended one can be chosen', async () => {
  const points = [sketchSize(12_288, 1, 0.8), sketchSize(61_440, 1, 0.9), sketchSize(122_880, 1, 0.91)]
  const stage = await onSize({
    'sweeps.list': [{
      job: 4, title: 'sweep', endedAt: '2026-01-31T00:00:00Z', folder: 'D:\\packs\\軸受-4',
      reportPath: 'D:\\packs\\軸受-4\\report.html',
      sweep: { ...sketchSweep, snapshot: { number: 3, fingerprint, pictures: 1200 }, points },
    }],
  })
  const { page } = stage
  await page.getByText('おすすめの大きさは60.0 KB').waitFor()
  await expectWellShown(stage)
  await page.getByRole('button', { name: 'この大きさを選ぶ' }).click()
  await page.getByText('1,200枚 → 60枚相当').waitFor()
  const chart = page.getByRole('figure').filter({ hasText: '実測' })
  await chart.getByRole('button').click()
  await chart.getByText('90.0%（88.0%〜92.0%）').waitFor()
})

test('several sizes around the chosen one are tried as one job', async () => {
  const { page, asked } = await onSize({ 'jobs.start': { id: 8, title: 'sweep' } })
  await page.getByRole('button', { name: 'まとめて試す' }).click()
  await page.waitForURL(/\/distill$/)
  expect(asked('jobs.start')).toMatchObject([{
    kind: 'sweep', snapshot: 3, repeats: 1,
    budgets: [{ bytes: 4096 }, { bytes: 40_960 }, { bytes: 122_880 }],
    plan: { executor: 'onnx' },
  }])
})

test('what experts may change is behind a word, and changes what is forecast and planned', async () => {
  const stage = await onSize()
  const { page, asked } = stage
  await page.getByText('詳細', { exact: true }).last().click()
  await expectWellShown(stage)
  await page.getByRole('radio', { name: '16ビット' }).click()
  await expect.poll(() => asked('forecasts.sizes').at(-1)?.storage).toBe('f16')
  await page.getByText('詳細', { exact: true }).last().click()
  await page.getByLabel('左右反転').uncheck()
  await expect.poll(() => asked('plans.make').at(-1)?.augmentation.flip).toBe(false)
})
