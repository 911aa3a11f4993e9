import { describe, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/calls.ts'
import { comparedBearings, type BearingSketch } from '../support/comparedBearings.ts'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { keepWaiting, refuse, type Answers } from './stage/scriptedProgram.ts'
import { onStage, type Stage } from './stage/stage.ts'

const project = '軸受 外観検査'
const place = { screen: 'project', project, step: 'compare' } as const

type Packs = Output<'packs.list'>

const facts: Output<'projects.facts'> = {
  name: project, createdAt: '2026-01-01T00:00:00Z', sources: ['D:\\検査'],
  shape: { size: 32, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } },
  classes: [{ name: '良品', counts: { training: 900, test: 600 }, quarantined: { training: 0, test: 0 } }],
  decisions: 0, snapshots: 3, check: { checkedAt: '2026-01-02T00:00:00Z', open: 0, decided: 0, isCurrent: true },
}

const listed: Packs = [{
  id: 2, path: 'D:\\検査\\軸受.joryu', fileBytes: 330_000, fileHash: 'a'.repeat(64), madeAt: '2026-01-30T00:00:00Z',
  runs: [],
}]

function answersOf(sketch: BearingSketch = {}, packs: Packs = listed): Answers {
  const { list, show, answers } = comparedBearings(sketch)
  return {
    ...pageAnswers(packs), 'comparisons.list': list, 'comparisons.show': show, 'comparisons.answers': answers,
  }
}

function pageAnswers(packs: Packs): Answers {
  return {
    'projects.facts': facts,
    'imports.account': { found: 0, imported: 0, duplicates: 0, skipped: 0, gone: 0 },
    'imports.files': [],
    'packs.list': packs,
  }
}

type Setting = Partial<Omit<Parameters<typeof onStage>[0], 'place'>>

async function opened(sketch: BearingSketch = {}, setting: Setting = {}): Promise<Stage> {
  const stage = await onStage({ place, answers: answersOf(sketch), ...setting })
  await stage.page.getByRole('table', { name: /混同行列|Confusion matrix/ }).waitFor()
  return stage
}

describe('before there is something to see', () => {
  test('without a pack, the way leads to one', async () => {
    const { page } = await onStage({ place, answers: pageAnswers([]) })
    await page.getByRole('main').getByRole('link', { name: '大きさ' }).waitFor()
    await expectNoViolations(page)
  })

  test('a pack that was never compared can be, with as many trainings as a person wants', async () => {
    const { list } = comparedBearings()
    const { page, asked } = await onStage({
      place,
      answers: {
        ...pageAnswers(listed), 'comparisons.list': { ...list, runs: [] },
        'jobs.start': { id: 9, title: '軸受.joryu' },
      },
    })
    await page.getByRole('heading', { name: 'このパックは、まだ比べていません' }).waitFor()
    await expectNoViolations(page)
    await page.getByRole('radio', { name: '5回' }).click()
    await page.getByRole('button', { name: '比較を始める' }).click()
    await expect.poll(() => asked('jobs.start')).toEqual([{
      kind: 'compare', project, packPath: 'D:\\検査\\軸受.joryu', executor: 'auto', seeds: 5, language: 'ja',
      preset: 'quick', hours: 'any',
    }])
  })

  test('of a comparison by an older version there are its figures, and the way to compare again', async () => {
    const { list, show: { run, pack } } = comparedBearings()
    const old = { ...run, isWhole: false }
    const figures: Output<'comparisons.show'>['figures'] = {
      seeds: [1, 2, 3], full: { mean: 0.9, ci95: [0.8, 1] }, pack: { mean: 0.75, ci95: [0.7, 0.8] },
    }
    const { page } = await onStage({
      place,
      answers: {
        ...pageAnswers(listed), 'comparisons.list': { ...list, runs: [old] },
        'comparisons.show': { run: old, pack, figures, report: { job: 4, path: 'D:\\検査\\軸受.html' } },
        'comparisons.answers': null,
      },
    })
    await page.getByText('全画像90.0%、パック75.0%').waitFor()
    await page.getByRole('link', { name: 'レポートを開く' }).waitFor()
    await page.getByRole('button', { name: '比較を始める' }).waitFor()
    await expectNoViolations(page)
  })

  test('while it is asked for, and where it is refused, a person is told so and can try again', async () => {
    const answers = answersOf()
    const { page, answer } = await onStage({ place, answers: { ...answers, 'comparisons.show': keepWaiting } })
    await page.getByText('比較の結果を読み込んでいます').waitFor()
    answer({ 'comparisons.list': refuse({ code: 'project-unknown', name: project }) })
    await page.reload()
    await page.getByRole('heading', { name: '比較の結果を表示できません' }).waitFor()
    await expectNoViolations(page)
    answer(answers)
    await page.getByRole('button', { name: 'もう一度読み込む' }).click()
    await page.getByRole('heading', { name: '混同行列' }).waitFor()
  })
})

test('a comparison under way says how far it is, and its result is shown when it has ended', async () => {
  const answers = answersOf()
  const job = {
    id: 9, kind: 'compare', project, title: '軸受.joryu', hours: 'any', position: 1, createdAt: '2026-01-31T00:00:00Z',
    state: { status: 'running', startedAt: '2026-01-31T00:00:00Z' },
    progress: { phase: 'comparing', done: 30, total: 120 }, retries: 0, workedSeconds: 1, left: {},
  } as const
  const { page } = await onStage({
    place, answers: { ...answers, 'jobs.list': { newsNumber: 1, jobs: [job] } },
  })
  await page.getByRole('article').getByRole('progressbar').waitFor()
  await expectNoViolations(page)
})

describe('the verdict comes first, with what to do next', () => {
  test.each([
    ['good', {}, '使用可', '90%以上を保ち', '次へ：引き渡し'],
    ['fair', { right: { pack: 0.8 } }, '条件付きで使用可', '84.2%しか保てません', '「大きさ」へ進む'],
    ['fair', { right: { coded: 0.9 } }, '条件付きで使用可', '「圧縮一覧」より明らかに優れているとは', '「大きさ」へ進む'],
    ['poor', { right: { pack: 0.5 } }, '使用不可', '明らかに負けています', '「大きさ」へ進む'],
    ['unclear', { parts: { leak: 'leaking' } }, '判定保留', '正解率が高く出ています', '「確認」へ進む'],
  ] as const)('%s', async (_, sketch, label, reason, next) => {
    const { page } = await opened(sketch)
    const verdict = page.getByRole('region', { name: label, exact: true })
    await verdict.getByText('スナップショット3').waitFor()
    await verdict.getByText(/^理由：/).filter({ hasText: reason }).waitFor()
    await page.getByRole('main').getByRole('link', { name: next }).first().waitFor()
    await expectNoViolations(page)
    await expectNothingCutOff(page)
  })
})

describe('the report for whoever decides', () => {
  const path = `D:\\検査\\${'とても長い名前の'.repeat(12)}軸受.html`

  test.each(['ja', 'en'] as const)('is opened with one press beside the verdict, apart from the program (%s)', async (
    language,
  ) => {
    const { show } = comparedBearings()
    const answers = { ...answersOf(), 'comparisons.show': { ...show, report: { job: 9, path } } }
    const { page } = await opened({}, { answers, language, door: 'window' })
    const link = page.getByRole('region', { name: language === 'ja' ? '使用可' : 'Usable', exact: true })
      .getByRole('link', { name: language === 'ja' ? 'レポートを開く' : 'Open the report' })
    expect(await Promise.all(['href', 'target', 'rel'].map((name) => link.getAttribute(name))))
      .toEqual(['reports/9', '_blank', 'noopener noreferrer'])
    await page.getByText(language === 'ja' ? 'ファイルの場所' : 'Where the file is').click()
    await page.getByText(path).waitFor()
    await expectNoViolations(page)
    await expectNothingCutOff(page)
  })

  test('is found in its folder by a window of the system, which says where that fails', async () => {
    const { show } = comparedBearings()
    const answers = {
      ...answersOf(), 'comparisons.show': { ...show, report: { job: 9, path } },
      'reports.showInFolder': refuse({ code: 'report-missing', path }),
    }
    const { page, asked } = await opened({}, { answers, door: 'window' })
    await page.getByRole('button', { name: 'フォルダーで表示' }).press('Enter')
    await page.getByRole('alert').filter({ hasText: '元の場所に戻してください' }).waitFor()
    expect(asked('reports.showInFolder')).toEqual([{ job: 9 }])
    const inBrowser = await opened({}, { answers })
    expect(await inBrowser.page.getByRole('button', { name: 'フォルダーで表示' }).count()).toBe(0)
  })

  test('that is not kept any more is made again by another comparison', async () => {
    const { page } = await opened()
    await page.getByText('「もう一度比べる」で、新しいレポートができます').waitFor()
    expect(await page.getByRole('link', { name: 'レポートを開く' }).count()).toBe(0)
  })
})

test('whoever decides reads what is saved, lost and to be watched, how sure it is, and what comes later', async () => {
  const answers = { ...answersOf(), 'projects.facts': { ...facts, snapshots: 4 } }
  const { page } = await opened({}, { answers })
  const verdict = page.getByRole('region', { name: '使用可', exact: true })
  expect(await verdict.getByRole('term').allTextContents()).toEqual([
    '減るもの', '失うもの', '気をつけること', 'どこまで確かか', '画像が変わったら',
  ])
  await verdict.getByText('9.0 MBから322.3 KB').waitFor()
  await verdict.getByText('見逃しが明らかに増えます').waitFor()
  await verdict.getByText('スナップショット4が新しくできています').waitFor()
})

test.each([['ja', 'dark'], ['en', 'light']] as const)('all of it, in %s and %s', async (language, scheme) => {
  const { page } = await opened({}, { language, scheme, viewport: { width: 1920, height: 1080 } })
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})

test('where nobody knows which class is good, nothing is called missed, and the way leads to the classes', async () => {
  const { page } = await opened({ classes: ['a', 'b', 'c'] })
  const sides = page.getByRole('region', { name: '見逃しと過検出' })
  await sides.getByText('良品のクラスが分からない').waitFor()
  await sides.getByRole('link', { name: '画像' }).waitFor()
  expect(await page.getByRole('heading', { name: 'しきい値と要確認' }).count()).toBe(0)
})

test('few defects are no guarantee: with 10 and none missed, 25.9 % are possible', async () => {
  const { page } = await opened({ classes: ['良品', '傷'], perClass: 10 })
  await page.getByText('最大25.9%').waitFor()
})

test('two test pictures, and names as long as can be, are shown', async () => {
  const name = `外輪レース面のとても長い不良名${'あ'.repeat(60)}`
  const { page } = await opened({ classes: ['良品', name], perClass: 1, withValidation: false })
  await page.getByText('選ぶための画像が足りない').waitFor()
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})

const pictures: Output<'comparisons.pictures'> = {
  total: 61,
  classes: ['良品', '傷', '打痕'],
  pictures: Array.from({ length: 60 }, (_, at) => ({
    number: at + 1, name: `NG/${at}.png`, actual: 1, full: [1, 1, 0], pack: [0, 0, 0],
    scores: { full: 0.7, pack: 0.2 }, content: at + 1,
  })),
}

test('the matrix is walked by arrows, and a cell opens its pictures', async () => {
  const { page, asked } = await opened({}, { answers: { ...answersOf(), 'comparisons.pictures': pictures } })
  await page.getByRole('button', { name: '実際「良品」を「良品」と判定' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  const cell = page.getByRole('button', { name: '実際「傷」を「打痕」と判定' })
  const focused = page.locator(':focus')
  expect(await focused.getAttribute('aria-label')).toBe(await cell.getAttribute('aria-label'))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('全61枚のうち60枚').waitFor()
  await dialog.getByText('傷 2回 / 良品 1回').first().waitFor()
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: '続きを表示' }).click()
  const wish = { kind: 'cell', by: 'pack', actual: 1, predicted: 2 }
  await expect.poll(() => asked('comparisons.pictures')).toEqual([
    { project, run: 7, wish, after: 0, limit: 60 }, { project, run: 7, wish, after: 60, limit: 60 },
  ])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

test('missed defects and disagreements open their pictures', async () => {
  const answers = { ...answersOf(), 'comparisons.pictures': { ...pictures, total: 60 } }
  const { page, asked } = await opened({}, { answers })
  for (const name of ['パックの見逃しの画像を見る', '全画像だけが正しい画像を見る']) {
    await page.getByRole('button', { name }).click()
    await page.getByRole('dialog').getByText('NG/0.png').waitFor()
    await page.keyboard.press('Escape')
  }
  expect(asked('comparisons.pictures').map(({ wish }) => wish)).toEqual([
    { kind: 'missed', by: 'pack' }, { kind: 'only-full' },
  ])
})

test('a threshold is chosen on pictures for choosing, and tried on the test pictures', async () => {
  const { page } = await opened()
  const panel = page.getByRole('region', { name: 'しきい値と要確認' })
  await panel.getByText('30.0%未満は良品、70.0%以上は不良品').waitFor()
  await panel.getByRole('slider', { name: '良品とする上限' }).press('ArrowRight')
  await panel.getByText('31.0%未満は良品').waitFor()
  expect(await panel.getByRole('table').count()).toBe(1)
  await panel.getByRole('button', { name: 'このしきい値を評価用画像で確かめる' }).click()
  await expect.poll(() => panel.getByRole('table').count()).toBe(2)
  await panel.getByText('評価用画像で確かめた回数：1回').waitFor()
  await panel.getByRole('slider', { name: '不良品とする下限' }).press('Home')
  await expect.poll(() => panel.getByRole('table').count()).toBe(1)
})

test('parts on the line are counted only from the defect rate that a person types, in any width', async () => {
  const { page } = await opened()
  const field = page.getByRole('textbox', { name: '実際の不良率' })
  expect(await page.getByText('10万個あたりの見込み：').count()).toBe(0)
  await field.fill('１．０％')
  await page.getByText('10万個あたりの見込み：').waitFor()
  await field.fill('多い')
  await page.getByText('0～100の数字で入力してください').waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await expectNoViolations(page)
})

test('40 classes fit: their matrix scrolls by itself', async () => {
  const classes = ['良品', ...Array.from({ length: 39 }, (_, at) => `不良${at + 1}`)]
  const { page } = await opened({ classes, perClass: 5 })
  await page.getByText('列の番号は、行の番号と同じクラスです').waitFor()
  await expectNothingCutOff(page)
  await expectNoViolations(page)
})
