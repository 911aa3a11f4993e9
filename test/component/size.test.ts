import { expect, test } from 'vitest'
import { sketchSize, sketchSweep } from '../support/sketchSweep.ts'
import { keepWaiting, refuse } from './stage/scriptedProgram.ts'
import { expectWellShown, fingerprint, forecasts, hours, onSize, pageFacts, project } from './stage/sizeStage.ts'

test.each([['ja', 'light'], ['en', 'dark']] as const)(
  'a size is proposed, with what it should cost and how long it takes (%s, %s)',
  async (language, scheme) => {
    const stage = await onSize({}, { language, scheme })
    const { page } = stage
    await page.getByRole('slider').waitFor()
    const words = { ja: ['1,200枚 → 40枚相当', 'およそ1〜7ポイント'], en: ['1,200 pictures → the size of 40', 'about 1 to 7'] }
    for (const word of words[language]) await page.getByText(word).first().waitFor()
    await page.getByText(/32/).first().waitFor()
    await expectWellShown(stage)
  },
)

test.each([
  ['ja', 0.08, '1,200枚 → 120枚相当', '見込みの範囲の上限でも低下が10ポイント以内'],
  ['en', 0.15, '1,200 pictures → the size of 120', 'Every size may cost more than 10 points.'],
] as const)(
  'proposed is the smallest size that is bearable at the upper end of its forecast, or else the best (%s, %d off)',
  async (language, reach, size, reason) => {
    const sizes = forecasts.sizes.map((one) => ({ ...one, gap: { ...one.gap, high: one.gap.gap + reach } }))
    const stage = await onSize({ 'forecasts.sizes': { ...forecasts, sizes } }, { language })
    await stage.page.getByText(size).waitFor()
    await stage.page.getByText(reason).waitFor()
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
  expect(await slider.getAttribute('aria-valuetext')).toBe(
    '1,200枚 → 60枚相当（枚数で元の5.0％、容量で3.2 MB → 60.0 KB）',
  )
  await page.keyboard.press('Home')
  await page.getByText('1,200枚 → 4枚相当').waitFor()
  await page.getByRole('link', { name: '蒸留' }).first().click()
  await page.getByRole('slider').waitFor({ state: 'detached' })
  await page.goBack()
  await page.getByText('1,200枚 → 4枚相当').waitFor()
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
  expect(await other.page.getByText('所要時間を計算しています').count()).toBe(0)
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
  expect(await page.getByRole('link', { name: 'レポートを開く' }).getAttribute('href')).toBe('reports/4')
  await page.getByText('ファイルの場所').click()
  await page.getByText('D:\\packs\\軸受-4\\report.html', { exact: true }).waitFor()
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
  await page.getByLabel('左右反転').uncheck()
  await expect.poll(() => asked('plans.make').at(-1)?.augmentation.flip).toBe(false)
})
