import { expect, test } from 'vitest'
import type { Output } from '../../shared/contract/calls.ts'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { refuse, type Answers } from './stage/scriptedProgram.ts'
import { onStage, type Stage } from './stage/stage.ts'

const project = `軸受 外観検査 ${'とても長い名前の品番'.repeat(4)}`
const hash = '0123456789abcdef'.repeat(4)
const day = '2026-02-03T01:00:00Z'
const none = { training: 0, test: 0 }
const path = 'D:\\検査\\とても長いフォルダーの名前\\gears-1.joryu'

type Version = Output<'packs.versions'>[number]

function version(number: number, parts: Partial<Version> = {}): Version {
  return {
    id: number, version: number, path, fileBytes: 41_000, fileHash: hash, madeAt: day, snapshot: number,
    ...(number > 1 && { snapshotBefore: number - 1 }), verdict: 'good', mark: 'open', markNote: '', recipients: [],
    file: 'whole', ...parts,
  }
}

const contents: Output<'packs.contents'> = {
  facts: {
    path, fileBytes: 41_000, packBytes: 30_000, createdBy: 'joryu 0.1.0', created: '2026-02-03',
    classes: ['良品', 'キズ'], image: { channels: 1, height: 32, width: 32 }, decodedPictures: 160, executor: 'onnx',
    training: { fingerprint: hash, pictures: 1200 }, snapshot: { number: 1, fingerprint: hash, pictures: 1500 },
    expected: { accuracy: 0.93, tolerance: 0.02 },
  },
  entries: [{ name: 'manifest.json', kind: 'facts', bytes: 2000, packedBytes: 900 }],
  traces: [
    { kind: 'file-name', searched: 1200, found: [] }, { kind: 'folder', searched: 2, found: [] },
    { kind: 'user', searched: 1, found: [] }, { kind: 'project', searched: 1, found: ['軸受'] },
  ],
}

const facts: Output<'projects.facts'> = {
  name: project, createdAt: day, sources: [], decisions: 0, snapshots: 1,
  classes: [{ name: '良品', counts: { training: 240, test: 60 }, quarantined: none }],
}

function packsOf(versions: readonly Version[]): Output<'packs.list'> {
  return versions.map(({ id, fileBytes, fileHash, madeAt }) => ({ id, path, fileBytes, fileHash, madeAt, runs: [] }))
}

function answers(versions: readonly Version[], more: Answers = {}): Answers {
  return {
    'projects.facts': facts,
    'imports.account': { found: 300, imported: 300, duplicates: 0, skipped: 0, gone: 0 },
    'imports.files': [],
    'packs.list': packsOf(versions),
    'packs.versions': versions,
    'packs.contents': contents,
    ...more,
  }
}

function open(versions: readonly Version[], more: Answers = {}, language: 'ja' | 'en' = 'ja'): Promise<Stage> {
  return onStage({
    place: { screen: 'project', project, step: 'hand-over' }, language, answers: answers(versions, more),
  })
}

/** Fills in all that is asked for. */
async function fillIn({ page }: Stage): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByLabel('確認者の名前').fill('山田')
  await page.getByRole('textbox', { name: '提供先' }).fill('株式会社サンプル')
  await page.getByLabel('利用目的').fill('分類器の学習')
  await page.getByRole('radio', { name: '関係者限り' }).click()
  await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click()
  await page.getByRole('button', { name: '「提供」を選ぶ' }).click()
}

const folders: Answers = {
  'folders.list': { path: 'E:\\提供', entries: [], hasMore: false, places: ['E:\\'] },
}

test.each([
  ['ja', 'この画面の説明'], ['en', 'About this screen'],
] as const)('what leaves and what stays is explained with a picture, in %s', async (language, help) => {
  const { page } = await open([version(1)], {}, language)
  await page.getByRole('button', { name: help }).click()
  await page.getByRole('complementary').getByRole('img').waitFor()
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})

test('without a pack, a person is led to where one is made', async () => {
  const { page } = await open([])
  await page.getByRole('main').getByRole('link', { name: '大きさ' }).waitFor()
  await expectNoViolations(page)
})

test.each(['ja', 'en'] as const)('many versions, of each verdict and state of the file, in %s', async (language) => {
  const { page } = await open([
    version(4, { verdict: 'poor' }), version(3, { file: 'changed', verdict: 'unclear' }),
    version(2, { file: 'missing', mark: 'retired', recipients: ['株式会社サンプル'] }), version(1, { mark: 'open' }),
  ], {}, language)
  await page.getByText(language === 'ja' ? '全画像の代わりにはならないパック' : 'This pack cannot stand in').waitFor()
  await page.getByRole('heading', { level: 3, name: 'v1' }).waitFor()
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})

test('a pack is shown with its accuracy, and that pictures were frozen again since', async () => {
  const result = { mean: 0.93, ci95: [0.91, 0.95] as [number, number] }
  const results = { full: result, pack: result, random: result, kmeans: result, coded: result }
  const [listed] = packsOf([version(1)])
  const { page } = await open([version(1)], {
    'projects.facts': { ...facts, snapshots: 2 },
    'packs.list': listed ? [{ ...listed, runs: [{ snapshot: 1, verdict: 'good', madeAt: day, results }] }] : [],
  })
  await page.getByText('パック 93.0%（95%信頼区間 91.0%～95.0%）、全画像 93.0%').waitFor()
  await page.getByText('スナップショット1（最新は2）').waitFor()
  await expectNothingCutOff(page)
})

test('a pack without a comparison can be handed over once its risk is signed for', async () => {
  const { page } = await open([version(1, { verdict: undefined })])
  await page.getByText('まだ比較していません').waitFor()
  await page.getByRole('checkbox', { name: /承知のうえで渡します/ }).waitFor()
  expect(await page.getByRole('button', { name: '書き出す' }).isDisabled()).toBe(true)
})

test.each([['missing', '見つかりません'], ['changed', '作成後に変更されています']] as const)(
  'a pack whose file is %s cannot be handed over', async (file, sentence) => {
    const { page } = await open([version(1, { file })])
    await page.getByRole('alert').getByText(sentence).waitFor()
    expect(await page.getByRole('button', { name: '書き出す' }).count()).toBe(0)
    await expectNoViolations(page)
  },
)

test('what is written is told with its fingerprint, and how the partner opens it', async () => {
  const stage = await open([version(1)], {
    ...folders,
    'packs.handOver': ({ folder, fileName, recipient, purpose, confidentiality, note, signedBy, statements }) => ({
      id: 1, packId: 1, version: 1, recipient, purpose, confidentiality, note, signedBy, statements,
      path: `${folder}\\${fileName}`, fileBytes: 41_000, fileHash: hash, handedAt: day,
    }),
  })
  await fillIn(stage)
  await stage.page.getByRole('button', { name: '書き出す' }).click()
  await stage.page.getByText('書き出しました', { exact: true }).waitFor()
  await stage.page.getByText(/python joryu\.py/).waitFor()
  expect(stage.asked('packs.handOver')).toMatchObject([{
    pack: 1, folder: 'E:\\提供', signedBy: '山田', statements: ['contents', 'nearest', 'not-anonymous', 'allowed'],
  }])
  await expectNoViolations(stage.page)
  await expectNothingCutOff(stage.page)
})

test('a folder that cannot be written is told, and what was filled in stays', async () => {
  const stage = await open([version(1)], {
    ...folders, 'packs.handOver': refuse({ code: 'write-denied', path: 'E:\\提供\\x.joryu' }),
  })
  await fillIn(stage)
  await stage.page.getByRole('button', { name: '書き出す' }).click()
  await stage.page.getByText('書き込めません').waitFor()
  expect(await stage.page.getByLabel('確認者の名前').inputValue()).toBe('山田')
})

test('a version is adopted, which can be taken back', async () => {
  const { page, asked } = await open([version(1)], {
    'packs.mark': [version(1, { mark: 'adopted' })], 'packs.undoMark': [version(1)],
  })
  await page.getByRole('button', { name: '採用にする' }).click()
  await page.getByRole('button', { name: '採用にする' }).click()
  await page.getByRole('button', { name: '元に戻す', exact: true }).click()
  await page.getByText('未定', { exact: true }).waitFor()
  expect(asked('packs.mark')).toMatchObject([{ pack: 1, mark: 'adopted', note: '' }])
})
