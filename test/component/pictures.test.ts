import { describe, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/calls.ts'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { keepWaiting, refuse, type Answers } from './stage/scriptedProgram.ts'
import { onStage, type Stage } from './stage/stage.ts'

const project = '軸受 外観検査'
const place = { screen: 'project', project, step: 'pictures' } as const
const longName = `めっきのはがれと変色が同時に見られるもの${'（とても長い名前）'.repeat(6)}`

type Listed = Output<'classes.list'>[number]
type ChangingCall = 'classes.rename' | 'classes.order' | 'classes.merge' | 'classes.undo'

function classOf(name: string, more: Partial<Listed> = {}): Listed {
  return { name, counts: { training: 240, test: 60 }, foundAs: [], ...more }
}

/** What is asked of a project with these classes. */
function projectWith(classes: readonly Listed[], skipped = 0): Answers {
  const all = classes.reduce((sum, { counts }) => sum + counts.training + counts.test, 0)
  return {
    'projects.facts': {
      name: project, createdAt: '2026-01-31T00:00:00Z', sources: ['E:\\検査\\軸受'], decisions: 0, snapshots: 0,
      ...(classes.length > 0 && {
        shape: { size: 64, channels: 3, fit: 'stretch', depth: { kind: 'full-range' } } as const,
      }),
      classes: classes.map(({ name, counts }) => ({ name, counts, quarantined: { training: 0, test: 0 } })),
    },
    'imports.account': { found: all + skipped, imported: all, duplicates: 0, skipped, gone: 0 },
    'imports.files': Array.from({ length: skipped }, (_, at) => ({
      number: at + 1, source: 'E:\\検査\\軸受', path: `キズ/壊れた画像 ${at}.png`, className: 'キズ', split: 'training',
      outcome: 'skipped', reason: 'damaged',
    } as const)),
    'packs.list': [],
    'classes.list': [...classes],
    'pictures.list': ({ className = '', limit }) => Array.from({ length: limit }, (_, at) => ({
      number: at + 1, name: `${at}.png`, className, split: 'training', content: at + 1, decisions: [],
    } as const)),
  }
}

const listing: Output<'folders.list'> = {
  path: 'E:\\検査', hasMore: false, places: ['E:\\'],
  entries: [{ name: '軸受', path: 'E:\\検査\\軸受', kind: 'folder' }],
}

const look: Output<'sources.look'> = {
  number: 3,
  path: 'E:\\検査\\軸受',
  chosen: {
    key: 'class-folders',
    layout: {
      reason: { layout: 'class-folders' }, leftOut: { paper: 2 }, others: ['csv:list.csv'],
      merges: [{ into: 'OK', from: ['ok', 'ＯＫ'], why: 'spelling' }],
    },
    facts: { lot: { from: 'name', pictures: 300, values: 12, example: { path: 'OK/L01_1.png', value: 'L01' } } },
    classes: [
      { name: 'OK', training: 240, test: 60, samples: [0, 1, 2] },
      { name: longName, training: 2, test: 0, samples: [3] },
    ],
  },
  proposals: [
    { key: 'class-folders', isSure: true, classes: [{ name: 'OK', count: 300 }, { name: longName, count: 2 }] },
    { key: 'csv:list.csv', isSure: true, classes: [{ name: 'good', count: 300 }, { name: 'bad', count: 2 }] },
  ],
}

/** An empty project, in which a folder is being chosen. */
async function choosing(answers: Answers, setting: Partial<Parameters<typeof onStage>[0]> = {}): Promise<Stage> {
  const stage = await onStage({
    place, ...setting, answers: { ...projectWith([]), 'folders.list': listing, ...answers },
  })
  await stage.page.getByRole('button', { name: 'フォルダーを選ぶ' }).click()
  await stage.page.getByRole('option', { name: '軸受' }).click()
  await stage.page.getByRole('button', { name: '「軸受」を選ぶ' }).click()
  return stage
}

describe('without pictures', () => {
  test.each(['ja', 'en'] as const)('a folder is asked for, in %s', async (language) => {
    const { page } = await onStage({ place, language, answers: projectWith([]) })
    const choose = page.getByRole('button', { name: language === 'ja' ? 'フォルダーを選ぶ' : 'Choose a folder' })
    await choose.waitFor()
    await page.getByRole('button', { name: language === 'ja' ? 'この画面の説明' : 'About this screen' }).click()
    await page.getByRole('complementary').getByRole('img').waitFor()
    await expectNoViolations(page)
    await expectNothingCutOff(page)
  })

  test('in a window of the system, a folder can be dropped', async () => {
    const { page } = await onStage({ place, door: 'window', answers: projectWith([]) })
    await page.getByText('ドロップすることもできます').waitFor()
  })

  test('in a window of the system, its own dialog asks for the folder', async () => {
    const { page } = await onStage({
      place, door: 'window',
      answers: { ...projectWith([]), 'folders.choose': { path: look.path }, 'sources.look': look },
    })
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click()
    await page.getByRole('heading', { name: longName }).waitFor()
  })
})

describe('a source', () => {
  test('is looked at, and that can be given up', async () => {
    const { page } = await choosing({ 'sources.look': keepWaiting })
    await page.getByText('フォルダーの中を調べています').waitFor()
    expect(await page.getByRole('button', { name: '取り込む' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'やめる' }).click()
    await page.getByRole('heading', { name: 'どの画像を使いますか？' }).waitFor()
  })

  test('that cannot be read is refused in a sentence, and another can be chosen', async () => {
    const { page } = await choosing({
      'sources.look': refuse({ code: 'one-class', className: 'OK' }),
    })
    await page.getByRole('alert').filter({ hasText: '「OK」' }).waitFor()
    await expectNoViolations(page)
    await page.getByRole('button', { name: '別のフォルダーを選ぶ' }).click()
    await page.getByRole('dialog').waitFor()
  })

  test.each(['light', 'dark'] as const)('is shown as a tree of its classes with pictures, %s', async (scheme) => {
    const { page, asked } = await choosing({ 'sources.look': look, 'jobs.start': { id: 1, title: '軸受' } }, { scheme })
    await page.getByRole('heading', { name: longName }).waitFor()
    expect(await page.getByRole('img', { name: '「OK」の見本画像' }).count()).toBe(3)
    await page.getByText('詳細', { exact: true }).click()
    await expectNoViolations(page)
    await expectNothingCutOff(page)
    await page.getByRole('checkbox', { name: /「ok、ＯＫ」を「OK」にまとめる/ }).check()
    await page.getByRole('combobox', { name: '一辺の画素数' }).selectOption('64 × 64')
    await page.getByRole('button', { name: '取り込む' }).click()
    await page.getByRole('button', { name: '取り込む' }).waitFor({ state: 'hidden' })
    expect(asked('jobs.start')).toEqual([{
      kind: 'import', project, path: look.path, layout: { merge: [{ into: 'OK', from: ['ok', 'ＯＫ'] }] }, size: 64,
      hours: 'any',
    }])
  })

  test('is read in another way where a person wants it, and imported like that', async () => {
    const { page, asked } = await choosing({ 'sources.look': look, 'jobs.start': { id: 1, title: '軸受' } })
    await page.getByText('詳細', { exact: true }).click()
    await page.getByRole('radio', { name: /一覧表/ }).click()
    await page.getByRole('button', { name: '取り込む' }).click()
    await page.getByRole('button', { name: '取り込む' }).waitFor({ state: 'hidden' })
    expect(asked('sources.look')).toEqual([
      { path: look.path }, { path: look.path, layout: { name: 'csv:list.csv' } },
    ])
    expect(asked('jobs.start')).toMatchObject([{ layout: { name: 'csv:list.csv' } }])
  })

  test('whose names allow a guess only is imported after a choice', async () => {
    const { number, path, proposals } = look
    const { page, answer } = await choosing({ 'sources.look': { number, path, proposals: proposals.slice(1) } })
    await page.getByRole('heading', { name: 'クラスの読み取り方を選んでください' }).waitFor()
    expect(await page.getByRole('button', { name: '取り込む' }).isDisabled()).toBe(true)
    await expectNoViolations(page)
    answer({ 'sources.look': look })
    await page.getByRole('radio', { name: /一覧表/ }).click()
    await page.getByRole('heading', { name: 'OK', exact: true }).waitFor()
    expect(await page.getByRole('button', { name: '取り込む' }).isEnabled()).toBe(true)
  })
})

test('an import shows how far it is, and can be cancelled', async () => {
  const { page, asked } = await onStage({
    place,
    answers: {
      ...projectWith([]),
      'jobs.wish': undefined,
      'jobs.list': {
        newsNumber: 1,
        jobs: [{
          id: 1, kind: 'import', title: '軸受', project, state: { status: 'running', startedAt: '2026-01-31T00:00:00Z' },
          position: 1, hours: 'any', createdAt: '2026-01-31T00:00:00Z', retries: 0, workedSeconds: 3, left: {},
          progress: { phase: 'importing', done: 250, total: 1500 },
        }],
      },
    },
  })
  await page.getByText('250 / 1,500').waitFor()
  await expectNoViolations(page)
  await page.getByRole('button', { name: '中止' }).click()
  expect(asked('jobs.wish')).toEqual([{ id: 1, wish: 'cancel' }])
})

describe('classes', () => {
  const two = [classOf('good', { role: 'ok' }), classOf('scratch', { role: 'ng' })]

  /** A project with these two, until a call changes them. */
  function projectThatBecomes(changed: Readonly<Partial<Record<ChangingCall, readonly Listed[]>>>): Answers {
    let held: readonly Listed[] = two
    const answers = Object.entries(changed).map(([name, classes]) => [name, () => [...(held = classes)]] as const)
    return { ...projectWith(two), ...Object.fromEntries(answers), 'classes.list': () => [...held] }
  }

  test('are rated: good or defective, and how grave', async () => {
    const { page, asked } = await onStage({
      place, answers: { ...projectWith([classOf('good'), ...two.slice(1)]), 'classes.rate': two },
    })
    const [good, scratch] = ['good', 'scratch'].map((name) => page.getByRole('group', { name, exact: true }))
    await good?.getByRole('radio', { name: '良品', exact: true }).check({ force: true })
    await scratch?.getByRole('combobox').selectOption('致命欠点')
    await expect.poll(() => asked('classes.rate')).toEqual([
      { project, className: 'good', role: 'ok' },
      { project, className: 'scratch', role: 'ng', severity: 'critical' },
    ])
  })

  test('are renamed by keyboard, and an input method that composes is left alone', async () => {
    const { page, asked } = await onStage({ place, answers: projectThatBecomes({
      'classes.rename': [classOf('良品', { role: 'ok', foundAs: ['good'] }), ...two.slice(1)], 'classes.undo': two,
    }) })
    const good = page.getByRole('group', { name: 'good', exact: true })
    await good.getByRole('button', { name: '名前を変える' }).press('Enter')
    const field = page.getByRole('textbox', { name: '「good」の新しい名前' })
    await field.fill('良品')
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    await field.dispatchEvent('keydown', { key: 'Escape', isComposing: true })
    expect(asked('classes.rename')).toEqual([])
    await field.press('Enter')
    await page.getByText('「good」を「良品」に変更しました。').waitFor()
    expect(asked('classes.rename')).toEqual([{ project, className: 'good', newName: '良品' }])
    await page.getByText('元の名前：good').waitFor()
    await page.getByRole('button', { name: '元に戻す' }).click()
    await good.waitFor()
    await page.getByRole('button', { name: '元に戻す' }).waitFor({ state: 'hidden' })
  })

  test('are put into another order, and the button that moved one keeps its place', async () => {
    const { page, asked } = await onStage({ place, answers: projectThatBecomes({ 'classes.order': two.toReversed() }) })
    await page.getByRole('button', { name: '「scratch」を上へ' }).press('Enter')
    await expect.poll(() => page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['scratch', 'good'])
    expect(asked('classes.order')).toEqual([{ project, names: ['scratch', 'good'] }])
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('「scratch」を上へ')
  })

  test('are made one', async () => {
    const { page, asked } = await onStage({ place, answers: projectThatBecomes({ 'classes.merge': two.slice(1) }) })
    const [good, scratch] = ['good', 'scratch'].map((name) => page.getByRole('checkbox', { name: `「${name}」を選択` }))
    await good?.check()
    await page.getByText('もう1つ選びます').waitFor()
    await scratch?.check()
    await page.getByRole('combobox', { name: 'まとめる先' }).selectOption('scratch')
    await expectNoViolations(page)
    await page.getByRole('button', { name: '1つにまとめる' }).click()
    await page.getByText('2クラスを「scratch」にまとめました。').waitFor()
    expect(asked('classes.merge')).toEqual([{ project, names: ['good'], into: 'scratch' }])
  })

  test('that cannot be called so stay, and why is told', async () => {
    const { page } = await onStage({
      place,
      answers: { ...projectWith(two), 'classes.rename': refuse({ code: 'class-name-taken', className: 'scratch' }) },
    })
    await page.getByRole('group', { name: 'good', exact: true }).getByRole('button', { name: '名前を変える' }).click()
    await page.getByRole('textbox', { name: '「good」の新しい名前' }).fill('scratch')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'お知らせ' }).getByText('「scratch」').waitFor()
    await page.getByRole('group', { name: 'good', exact: true }).waitFor()
  })

  test.each([
    ['ja', 'light', { width: 1366, height: 768 }],
    ['en', 'dark', { width: 683, height: 384 }],
  ] as const)('40 of them, one of a very long name, %s, %s', async (language, scheme, viewport) => {
    const classes = Array.from({ length: 39 }, (_, at) => classOf(`欠陥 ${at + 1}`, { role: 'ng', severity: 'minor' }))
    const { page } = await onStage({
      place, language, scheme, viewport, answers: projectWith([classOf(longName, { role: 'ok' }), ...classes], 3),
    })
    await page.getByRole('group', { name: '欠陥 39', exact: true }).waitFor()
    await page.getByText(language === 'ja' ? '読み込めなかったファイル' : 'Skipped files').click()
    await page.getByText('キズ/壊れた画像 2.png').waitFor()
    await expectNoViolations(page)
    await expectNothingCutOff(page)
  })

  test('of two pictures', async () => {
    const one = { training: 1, test: 0 }
    const { page } = await onStage({
      place, answers: projectWith([classOf('OK', { counts: one }), classOf('NG', { counts: one })]),
    })
    await page.getByText('決まっていないクラスが2個').waitFor()
    expect(await page.getByRole('definition').allInnerTexts()).toEqual(['2', '2', '0', '0'])
  })
})
