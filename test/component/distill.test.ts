import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ShownJob } from '../../renderer/stores/jobTypes.ts'
import type { Interruption } from '../../shared/domain/job.ts'
import { emptyView } from '../../shared/domain/live.ts'
import type { Language } from '../../shared/text/language.ts'
import { fullView, shownJob, workingJob } from '../support/shownJobs.ts'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import type { Answers } from './stage/scriptedProgram.ts'
import { onStage, type Stage } from './stage/stage.ts'

const project = 'gears'
const at = '2026-01-31T09:00:00Z'
const sides = { training: 40, test: 10 }
const longName = `ギア外観検査 ${'とても長い名前'.repeat(6)}`

function answersFor(jobs: readonly ShownJob[], classes: readonly string[] = ['良品', 'キズ']): Answers {
  return {
    'projects.facts': {
      name: project, createdAt: at, sources: [], decisions: 0, snapshots: 1,
      classes: classes.map((name) => ({ name, counts: sides, quarantined: { training: 0, test: 0 } })),
    },
    'imports.account': { found: 100, imported: 100, duplicates: 0, skipped: 0, gone: 0 },
    'imports.files': [],
    'packs.list': [],
    'jobs.list': { newsNumber: 1, jobs: [...jobs] },
    'jobs.live': ({ id }) => (jobs.find((job) => job.id === id)?.progress?.live ? fullView(classes) : emptyView),
    'jobs.wish': undefined, 'jobs.place': undefined, 'jobs.hours': undefined,
    'jobs.repeat': ({ id }) => ({ id: id + 1, title: 'gears.joryu' }),
  }
}

/** The step, with these jobs. */
function show(
  jobs: readonly ShownJob[],
  { language = 'ja', classes, ...more }: { language?: Language; classes?: readonly string[]; scheme?: 'dark' } = {},
): Promise<Stage> {
  const place = { screen: 'project', project, step: 'distill' } as const
  return onStage({ place, language, answers: answersFor(jobs, classes), ...more })
}

async function expectGood(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready')
  await expectNoViolations(page)
  await expectNothingCutOff(page)
}

/** The sentence that says what is happening. */
function sentence(page: Page): Promise<string> {
  return page.getByRole('article').first().getByRole('heading', { level: 2 }).first().innerText()
}

test('without a distillation, the way leads to its size', async () => {
  const { page } = await show([])
  await page.getByRole('heading', { name: 'まだ蒸留していません' }).waitFor()
  await expectGood(page)
  const way = page.getByRole('main').getByRole('link', { name: '大きさを決める' })
  expect(await way.getAttribute('href')).toMatch(/size$/)
})

test('where packs were made elsewhere, nothing is said to be missing', async () => {
  const pack = { id: 1, path: '/a.joryu', fileBytes: 1, fileHash: 'a'.repeat(64), madeAt: at, runs: [] }
  const { page } = await onStage({
    place: { screen: 'project', project, step: 'distill' }, answers: { ...answersFor([]), 'packs.list': [pack] },
  })
  await page.getByRole('heading', { name: 'いま実行中の処理はありません' }).waitFor()
  await expectGood(page)
})

const planned = {
  expectedSeconds: 1000, expectedPhases: { loading: 100, experts: 300, distilling: 400, comparing: 200 },
}

describe.each([
  [undefined, '準備', undefined],
  [{ phase: 'loading', done: 50, total: 100 }, '読み込んでいます', '全体 5%'],
  [{ phase: 'probing', done: 1, total: 4 }, '速い計算方法', '全体 10%'],
  [{ phase: 'experts', done: 150, total: 300 }, '「お手本」を作って', '全体 25%'],
  [{ phase: 'distilling', done: 30, total: 60, live: 1 }, '少ない画像を作り込んで', '全体 60%'],
  [{ phase: 'comparing', done: 6, total: 12, live: 7 }, '比べています', '全体 90%'],
] as const)('at work: %o', (progress, words, part) => {
  test('one sentence says what it does, and a bar how far it is with all of it', async () => {
    const { page } = await show([workingJob(1, progress, planned)])
    await page.getByRole('article', { name: '蒸留' }).waitFor()
    expect(await sentence(page)).toContain(words)
    if (part !== undefined) await page.getByText(part, { exact: true }).waitFor()
    await expectGood(page)
  })
})

test.each(['ja', 'en'] as const)('pictures, parts and curves have names and tables in %s', async (language) => {
  const { page } = await show([workingJob(1, { phase: 'comparing', done: 3, total: 12, live: 7 })], { language })
  const picture = language === 'ja' ? '「キズ」の画像1' : 'Picture 1 of “キズ”'
  await page.getByRole('img', { name: picture, exact: true }).waitFor()
  for (const table of await page.getByRole('button', { name: language === 'ja' ? '表で見る' : 'As a table' }).all()) {
    await table.click()
  }
  expect(await page.getByRole('table').count()).toBe(2)
  await page.getByRole('img', { name: language === 'ja' ? '「良品」の部品4' : 'Part 4 of “良品”' }).waitFor()
  await expectGood(page)
})

test('of 40 classes with long names all are shown', async () => {
  const classes = Array.from({ length: 40 }, (_, label) => `欠陥の種類その${label + 1} 表面のかすかな打痕と汚れ`)
  const { page } = await show([workingJob(1, { phase: 'distilling', done: 3, total: 60, live: 7 })], {
    classes, scheme: 'dark',
  })
  await page.getByRole('img', { name: classes.at(-1) ?? '' }).first().waitFor()
  await expectGood(page)
})

test('a person pauses it, moves it to the night, and cancels it', async () => {
  const { page, asked } = await show([workingJob(1, { phase: 'experts', done: 1, total: 3 })])
  const job = page.getByRole('article', { name: '蒸留' })
  await job.getByRole('button', { name: '一時停止' }).click()
  await job.getByRole('button', { name: '続きは夜間に実行する' }).click()
  await job.getByRole('button', { name: '中止' }).click()
  expect(asked('jobs.wish')).toEqual([{ id: 1, wish: 'pause' }, { id: 1, wish: 'cancel' }])
  expect(asked('jobs.hours')).toEqual([{ id: 1, hours: 'night' }])
})

const interruptions: readonly (readonly [Interruption, string])[] = [
  [{ kind: 'crashed', ending: 'SIGSEGV' }, '予期せず終了しました'],
  [{ kind: 'out-of-memory' }, 'ほかのプログラムを閉じて'],
  [{ kind: 'silent' }, '応答がなくなりました'],
  [{ kind: 'program-ended' }, 'PCが再起動しました'],
  [{ kind: 'problem', problem: { code: 'disk-full', path: 'D:\\検査' } }, 'D:\\検査'],
]

test.each(interruptions)('interrupted (%o), it says why, and is gone on with', async (interruption, words) => {
  const state = { status: 'interrupted', stoppedAt: at, interruption } as const
  const { page, asked } = await show([shownJob(1, { state, progress: { phase: 'experts', done: 1, total: 3 } })])
  await page.getByText(words).waitFor()
  await expectGood(page)
  await page.getByRole('button', { name: '続きから再開' }).click()
  expect(asked('jobs.wish')).toEqual([{ id: 1, wish: 'resume' }])
})

test.each([
  [{ status: 'paused', stoppedAt: at }, '再開すると、続きから進みます'],
  [{ status: 'failed', endedAt: at, problem: { code: 'training-diverged', step: 3 } }, '原因を取り除いて'],
  [{ status: 'cancelled', endedAt: at }, 'いつでも始め直せます'],
  [{ status: 'pausing', startedAt: at, next: 'paused' }, '保存しています'],
  [{ status: 'cancelling', startedAt: at }, '中止しています'],
] as const)('%o says what it is, and what can be done', async (state, words) => {
  const { page } = await show([shownJob(1, { state, progress: { phase: 'experts', done: 1, total: 3 } })])
  await page.getByText(words).first().waitFor()
  await expectGood(page)
})

test('what was cancelled is started again as it was', async () => {
  const { page, asked } = await show([shownJob(1, { state: { status: 'cancelled', endedAt: at } })])
  await page.getByRole('button', { name: '同じ設定でもう一度始める' }).click()
  expect(asked('jobs.repeat')).toEqual([{ id: 1 }])
})

test('done, it says what it has found, and the next step is the comparison', async () => {
  const path = 'C:\\packs\\gears.joryu'
  const result = { mean: 0.93, ci95: [0.91, 0.95] as [number, number] }
  const done = shownJob(1, {
    state: { status: 'succeeded', endedAt: at }, progress: { phase: 'comparing', done: 3, total: 3, live: 7 },
    workedSeconds: 250, left: { packPath: path, reportPath: 'C:\\packs\\gears.html' },
  })
  const { page, answer, tell } = await show([workingJob(1, { phase: 'comparing', done: 2, total: 3, live: 7 })])
  await page.getByRole('article').waitFor()
  answer({
    'packs.list': [{
      id: 1, path, fileBytes: 41_000, fileHash: 'a'.repeat(64), madeAt: at,
      runs: [{
        snapshot: 1, verdict: 'good', madeAt: at,
        results: { full: result, pack: result, random: result, kmeans: result, coded: result },
      }],
    }],
  })
  tell('jobs.news', { number: 2, news: { kind: 'state', job: done } })
  await page.getByText('93.0%（95%信頼区間 91.0%～95.0%、スナップショット1）').waitFor()
  await page.getByRole('heading', { level: 1, name: 'どんなパックができましたか？' }).waitFor()
  expect(await sentence(page)).toBe('パックができました。')
  await page.getByRole('img', { name: '「良品」の画像1', exact: true }).waitFor()
  expect(await page.getByRole('region', { name: 'お知らせ' }).getByRole('status').count()).toBe(0)
  await expectGood(page)
  expect(await page.getByRole('link', { name: '比較の結果を見る' }).getAttribute('href')).toMatch(/compare$/)
  expect(await page.getByRole('link', { name: 'レポートを開く' }).getAttribute('href')).toBe('reports/1')
  await page.getByText('ファイルの場所').click()
  await page.getByText('C:\\packs\\gears.html', { exact: true }).waitFor()
})

test('jobs that wait are put into order by keyboard alone, and earlier ones are seen again', async () => {
  const jobs = [
    shownJob(1, { state: { status: 'succeeded', endedAt: at } }),
    workingJob(2, { phase: 'experts', done: 1, total: 3 }),
    shownJob(3, { title: `${longName}.joryu`, project: longName, expectedSeconds: 5000 }),
    shownJob(4, { kind: 'sweep', hours: 'night' }),
    shownJob(5, { kind: 'compare', state: { status: 'paused', stoppedAt: at } }),
  ]
  const { page, asked } = await show(jobs)
  await expectGood(page)
  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  await press('「gears-5.joryu」を先頭へ')
  await press('「gears-5.joryu」を上へ')
  await press('「gears-4.joryu」を下へ')
  await press(`「${longName}.joryu」を下へ`)
  expect(asked('jobs.place').map(({ id, place }) => [id, place])).toEqual([
    [5, { kind: 'first' }], [5, { kind: 'before', beforeId: 4 }], [4, { kind: 'last' }],
    [3, { kind: 'before', beforeId: 5 }],
  ])
  await page.getByText('これまでの蒸留（1件）').click()
  await page.getByRole('button', { name: /^見る/ }).click()
  expect(await sentence(page)).toBe('パックができました。')
  await page.getByRole('button', { name: 'いまの処理に戻る' }).click()
  expect(await sentence(page)).toContain('お手本')
})

test('what waits for the night says when that is, and need not wait', async () => {
  const { page, asked } = await show([shownJob(1, { hours: 'night', ...planned })])
  await page.getByRole('heading', { name: '夜間（20時〜6時）' }).waitFor()
  await page.getByText('約17分かかる見込み').waitFor()
  await expectGood(page)
  await page.getByRole('button', { name: '夜間を待たずに実行する' }).click()
  expect(asked('jobs.hours')).toEqual([{ id: 1, hours: 'any' }])
})

test('a sweep says which of its packs it makes', async () => {
  const progress = { phase: 'distilling', done: 1, total: 2, pack: { number: 2, total: 4 } } as const
  const { page } = await show([workingJob(1, progress, { kind: 'sweep' })])
  await page.getByRole('article', { name: 'サイズの比較' }).waitFor()
  expect(await sentence(page)).toContain('パック4個のうち2個目')
  await page.getByText('全体 38%', { exact: true }).waitFor()
})

test('on other screens, the header leads to the job at work, and its end is told with a way to it', async () => {
  const working = workingJob(1, { phase: 'experts', done: 150, total: 300 }, planned)
  const { page, tell } = await onStage({ place: { screen: 'projects' }, answers: answersFor([working]) })
  await page.getByRole('link', { name: '実行中の処理：蒸留, 25%' }).waitFor()
  await expectGood(page)
  const problem = { code: 'disk-full', path: 'D:\\' } as const
  const failed = { ...working, state: { status: 'failed', endedAt: at, problem } } as const
  tell('jobs.news', { number: 2, news: { kind: 'state', job: failed } })
  const notices = page.getByRole('region', { name: 'お知らせ' })
  await notices.getByText('「gears」の蒸留がうまくいきませんでした。').waitFor()
  await expectGood(page)
  await notices.getByRole('link', { name: '見る' }).click()
  await page.getByRole('article', { name: '蒸留' }).waitFor()
  expect(await notices.getByRole('status').count()).toBe(0)
  expect(await page.getByRole('link', { name: /^実行中の処理/ }).count()).toBe(0)
})
