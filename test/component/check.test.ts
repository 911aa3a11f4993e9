import { expect, test } from 'vitest'
import {
  blank, blurred, checkOf, factsOf, leaking, longName, looksWell, many, onCheck, openTab, project, split,
  taken,
} from './stage/checkStage.ts'
import { keepWaiting, refuse } from './stage/scriptedProgram.ts'

test('without pictures, the way leads to their import', async () => {
  const { page } = await onCheck({ 'projects.facts': factsOf([], { classes: [] }) })
  await page.getByRole('link', { name: '画像を取り込む' }).waitFor()
  await looksWell(page)
})

test('what was never checked is checked on a wish, and a person sees how far it is', async () => {
  const { page } = await onCheck({
    'checks.run': (_, tell) => {
      tell({ phase: 'checking', done: 30, total: 100 })
      return keepWaiting()
    },
  })
  await page.getByText('まだ確認していません').waitFor()
  await looksWell(page)
  await page.getByRole('button', { name: '確認を始める' }).click()
  await page.getByText('30%', { exact: true }).waitFor()
  await looksWell(page)
  await page.getByRole('button', { name: 'やめる' }).click()
  await page.getByText('まだ確認していません').waitFor()
})

test('a check that is refused leaves the way to try it again', async () => {
  const { page } = await onCheck({ 'checks.run': refuse({ code: 'measurements-missing', name: project, count: 7 }) })
  await page.getByRole('button', { name: '確認を始める' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('button', { name: '確認を始める' }).waitFor()
  await looksWell(page)
})

test('where nothing was found, the pictures are frozen, and the way leads on', async () => {
  const { page, asked } = await onCheck({
    'checks.last': checkOf(['good'], []),
    'snapshots.list': [],
    'snapshots.take': taken,
  })
  await page.getByText('指摘はありません').waitFor()
  await looksWell(page)
  await page.getByRole('button', { name: 'この状態で固定する' }).click()
  await page.getByText('固定しました（スナップショット1、100枚）').waitFor()
  expect(asked('snapshots.take')).toEqual([{ project, despiteLeak: false }])
})

test.each([['ja', 'light'], ['en', 'dark']] as const)('many findings, classes of very long names: %s, %s', async (
  language, scheme,
) => {
  const { page } = await onCheck({ 'checks.last': checkOf(['good', longName], many) }, { language, scheme })
  await page.getByRole('heading', { level: 3 }).nth(many.length - 1).waitFor()
  await looksWell(page)
})

test('pictures are reviewed by keys alone, each step can be undone, and the check is asked for anew', async () => {
  const { page, asked } = await onCheck({
    'checks.last': checkOf(['good', longName], many),
    'checks.pictures': blurred,
    'decisions.decide': { count: 1, staying: 0 },
    'decisions.undo': { undone: 1 },
  })
  await page.getByRole('button', { name: /画像を見て決める/ }).last().press('Enter')
  await page.getByText('1 / 3枚目').waitFor()
  await looksWell(page)
  await page.keyboard.press('q')
  await page.getByText('2 / 3枚目').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('button', { name: '隔離', pressed: true }).waitFor()
  await page.keyboard.press('z')
  await page.getByRole('button', { name: '隔離', pressed: false }).waitFor()
  await page.keyboard.press('n')
  await page.getByText('2 / 3枚目').waitFor()
  const about = { project, code: 'blurred' }
  expect(asked('decisions.decide')).toEqual([
    { ...about, kind: 'quarantine', pictures: [blurred[0]?.name] },
    { ...about, kind: 'no-problem', pictures: [blurred[0]?.name] },
  ])
  const before = asked('checks.last').length
  await page.keyboard.press('k')
  await page.getByText('3 / 3枚目').waitFor()
  await page.keyboard.press('k')
  await page.getByText('すべて決めました').waitFor()
  await looksWell(page)
  await page.getByRole('button', { name: '指摘の一覧に戻る' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => asked('checks.last').length).toBe(before + 1)
})

test('while pictures are divided and frozen, a person sees how far it is, and can stop it', async () => {
  const { page, answer } = await onCheck({
    'checks.last': checkOf(['good'], []),
    'snapshots.take': (_, tell) => {
      tell({ phase: 'checking', done: 3, total: 10 })
      return keepWaiting()
    },
    'splits.draw': keepWaiting,
  })
  const freeze = page.getByRole('button', { name: 'この状態で固定する' })
  await freeze.click()
  await page.getByRole('progressbar', { name: '固定しています' }).waitFor()
  await page.getByText('30%', { exact: true }).waitFor()
  expect(await freeze.isDisabled()).toBe(true)
  await looksWell(page)
  await page.getByRole('button', { name: 'やめる' }).click()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  answer({ 'snapshots.take': refuse({ code: 'snapshot-leaks', name: project, pictures: 2 }) })
  await freeze.click()
  await page.getByRole('button', { name: '分け直して固定する' }).click()
  await page.getByRole('progressbar', { name: '似た画像' }).waitFor()
  await page.getByRole('button', { name: 'やめる' }).click()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await freeze.isEnabled()).toBe(true)
})

test('a leak blocks freezing, says so, and dividing anew is the way out', async () => {
  const { page, asked, answer } = await onCheck({
    'checks.last': checkOf(['good'], []),
    'splits.show': leaking,
    'splits.draw': split,
    'splits.leaks': [
      { group: 0, number: 1, name: '1.png', className: 'good', split: 'training', content: 1, lot: 'L1' },
      { group: 0, number: 2, name: '2.png', className: 'good', split: 'test', content: 2 },
    ],
    'snapshots.take': refuse({ code: 'snapshot-leaks', name: project, pictures: 2 }),
  })
  await page.getByRole('button', { name: 'この状態で固定する' }).click()
  await page.getByText('まだ固定できません').waitFor()
  await looksWell(page)
  await page.getByRole('button', { name: '混ざっている画像を見る' }).click()
  await page.getByText('ほぼ同じ画像：1組・2枚').waitFor()
  await looksWell(page)
  await page.getByRole('button', { name: '画像を見る' }).first().click()
  await page.getByRole('img', { name: '2.png' }).waitFor()
  await looksWell(page)
  await page.keyboard.press('Escape')
  answer({ 'splits.show': split })
  await page.getByRole('button', { name: /分け直す/ }).click()
  await page.getByText('混ざっていません').waitFor()
  expect(asked('splits.draw')).toEqual([
    { project, wish: { method: 'stratified', share: 0.2, seed: 1, keepLots: false } },
  ])
})

test('pictures that were divided anew are frozen, and looked through again: the sides have changed', async () => {
  const { page, asked, answer } = await onCheck({
    'checks.last': checkOf(['good'], []),
    'checks.run': checkOf(['good'], []),
    'snapshots.list': [],
    'splits.draw': split,
    'snapshots.take': refuse({ code: 'snapshot-leaks', name: project, pictures: 2 }),
  })
  await page.getByRole('button', { name: 'この状態で固定する' }).click()
  const divide = page.getByRole('button', { name: '分け直して固定する' })
  await divide.waitFor()
  answer({ 'snapshots.take': taken })
  await divide.click()
  await page.getByText('固定しました').waitFor()
  await expect.poll(() => asked('checks.run')).toEqual([{ project }])
})

test('two pictures: nothing to divide, and what small ones show', async () => {
  const { page } = await onCheck({
    'projects.facts': factsOf(['good'], {
      classes: [{ name: 'good', counts: { training: 2, test: 0 }, quarantined: blank }],
      shape: { size: 80, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } },
    }),
    'checks.last': checkOf(['good'], [], { looked: 2 }),
    'splits.show': {
      ...split, account: {
        ...split.account, classes: [{ className: 'good', training: 2, test: 0, wished: undefined }],
        facts: [{ code: 'class-absent', className: 'good', side: 'test' }],
      },
    },
    'splits.draw': refuse({ code: 'split-one-sided', name: project }),
    'pictures.list': [1, 2].map((number) =>
      ({ number, content: number, name: `${number}.png`, className: 'good', split: 'training', decisions: [] })),
  })
  await openTab(page, '学習用と評価用')
  await page.getByText('評価用の画像がありません').waitFor()
  await looksWell(page)
  await page.getByRole('button', { name: 'この分け方にする' }).click()
  await page.getByRole('alert').waitFor()
  await openTab(page, '小さくしたときの見え方')
  await page.getByRole('img', { name: '「2.png」を128×128画素にした画像' }).waitFor()
  await page.getByText('80画素（取り込み）').first().waitFor()
  await looksWell(page)
})

test('what was frozen is listed with what changed each time', async () => {
  const none = { count: 0, first: [] }
  const snapshot = {
    id: 1, fingerprint: '0'.repeat(64), createdAt: '2026-02-01T00:00:00Z', pictures: 100, leak: 'leaking',
    shape: { size: 64, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } },
  } as const
  const { page } = await onCheck({
    'projects.facts': factsOf(['good'], { snapshots: 2 }),
    'checks.last': checkOf(['good'], [], { isCurrent: false }),
    'snapshots.list': [{ ...snapshot, number: 1 }, { ...snapshot, id: 2, number: 2, leak: 'clean' }],
    'snapshots.diff': ({ from, to = null }) => ({
      from, to, added: to === null ? none : { count: 3, first: [] }, removed: none, classChanged: none,
      splitChanged: none, classes: [],
    }),
  })
  await page.getByText('前回の確認の後に').waitFor()
  await openTab(page, '固定の履歴')
  await page.getByText('追加3・除外0').waitFor()
  await page.getByText('最後の固定から今までの変更：変更なし').waitFor()
  await page.getByText('スナップショット2（100枚）に固定済み').waitFor()
  await looksWell(page)
})
