import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Output } from '../../shared/contract/calls.ts'
import { expectNothingCutOff, expectNoViolations } from './stage/looking.ts'
import { keepWaiting } from './stage/scriptedProgram.ts'
import { onStage, type Stage } from './stage/stage.ts'
import { usualFacts } from './stage/usualAnswers.ts'

const usual = { lowPriority: true, night: { from: 20, to: 6 } }

const devices: Output<'program.executors'> = [
  { name: 'onnx', works: true, stepsPerSecond: 41.2, chosen: true, why: 'only' },
  {
    name: 'webgpu', works: false, chosen: false, why: 'unavailable',
    problem: { code: 'executor-unavailable', executor: 'webgpu', reason: 'no adapter', lack: 'no-gpu' },
  },
  { name: 'cpu', works: true, chosen: false, why: 'for-checks' },
]

/** Opens the settings by keyboard. */
async function openSettings(page: Page, menu = 'メニュー', item = '設定'): Promise<void> {
  await page.getByRole('button', { name: menu }).press('Enter')
  await page.getByRole('menuitem', { name: item }).press('Enter')
  await page.getByRole('dialog', { name: item }).waitFor()
}

async function settingsOnStage(setting: Partial<Parameters<typeof onStage>[0]> = {}): Promise<Stage> {
  const stage = await onStage({
    place: { screen: 'projects' }, ...setting,
    answers: {
      'settings.get': usual, 'program.dataWarnings': [], 'program.executors': devices,
      'folders.list': {
        path: '/home/tanaka', entries: [{ name: 'OneDrive', path: '/home/tanaka/OneDrive', kind: 'folder' }],
        hasMore: false, places: [],
      },
      ...setting.answers,
    },
  })
  await stage.page.getByRole('button', { name: /メニュー|Menu/ }).waitFor()
  return stage
}

test.each([['ja', 'メニュー', '設定'], ['en', 'Menu', 'Settings']] as const)(
  'everything can be read and reached in %s', async (language, menu, item) => {
    const { page } = await settingsOnStage({ language, scheme: 'dark' })
    await openSettings(page, menu, item)
    await expectNoViolations(page)
    await expectNothingCutOff(page)
  },
)

test('a chosen scheme holds at once, whatever the system has, and can be given back to it', async () => {
  const { page, asked } = await settingsOnStage({ scheme: 'light' })
  const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
  const before = await ground()
  await openSettings(page)
  await page.getByRole('radio', { name: '暗い' }).click()
  await expect.poll(ground).not.toBe(before)
  await page.getByRole('radio', { name: 'PCの設定に合わせる' }).click()
  await expect.poll(ground).toBe(before)
  expect(asked('settings.set')).toEqual([{ ...usual, scheme: 'dark' }, usual])
})

test('a scheme that was set before holds from the start', async () => {
  const { page } = await settingsOnStage({ scheme: 'dark', answers: { 'settings.get': { ...usual, scheme: 'light' } } })
  await expect.poll(() => page.evaluate('document.documentElement.dataset.scheme')).toBe('light')
})

test('threads, priority and hours are set by names, and what is automatic is not written down', async () => {
  const { page, asked } = await settingsOnStage()
  await openSettings(page)
  await page.getByRole('combobox', { name: '計算に使うスレッド数' }).selectOption('2')
  await page.getByRole('checkbox', { name: 'ほかのプログラムの動作を優先する' }).click()
  const night = page.getByRole('group', { name: '夜間ジョブの時間帯' })
  await night.getByRole('combobox', { name: '開始' }).selectOption('22時')
  await page.getByRole('combobox', { name: '計算に使うスレッド数' }).selectOption('自動（すべて：8）')
  await expect.poll(() => asked('settings.set').length).toBe(4)
  expect(asked('settings.set').at(-2)).toEqual({ lowPriority: false, threads: 2, night: { from: 22, to: 6 } })
  expect(asked('settings.set').at(-1)).toEqual({ lowPriority: false, night: { from: 22, to: 6 } })
})

test('another place for the data holds from the next start, and what speaks against it is told', async () => {
  const { page, asked } = await settingsOnStage({
    answers: {
      'program.dataWarnings': ({ path }) => (path.includes('OneDrive') ? [{ kind: 'synced', by: 'OneDrive' }] : []),
    },
  })
  await openSettings(page)
  await page.getByRole('button', { name: '保存先を変える' }).click()
  const dialog = page.getByRole('dialog', { name: 'フォルダーを選ぶ' })
  await dialog.getByRole('option', { name: 'OneDrive' }).click()
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: '「OneDrive」を選ぶ' }).click()
  await page.getByText('次に起動したときから、/home/tanaka/OneDrive に保存します').waitFor()
  await page.getByText('OneDriveの同期フォルダーにあります').waitFor()
  expect(asked('settings.set')).toEqual([{ ...usual, dataFolder: '/home/tanaka/OneDrive' }])
})

test('Escape closes the choice of a folder, and not the settings under it', async () => {
  const { page } = await settingsOnStage()
  await openSettings(page)
  await page.getByRole('button', { name: '保存先を変える' }).click()
  await page.getByRole('option', { name: 'OneDrive' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'フォルダーを選ぶ' }).waitFor({ state: 'detached' })
  await page.getByRole('dialog', { name: '設定' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '設定' }).waitFor({ state: 'detached' })
})

test('in a window of the system, its own dialog asks for a folder', async () => {
  const { page, asked } = await settingsOnStage({
    door: 'window', answers: { 'folders.choose': { path: 'D:\\joryu' } },
  })
  await openSettings(page)
  await page.getByRole('button', { name: '保存先を変える' }).click()
  await page.getByText('D:\\joryu に保存します').waitFor()
  expect(asked('folders.choose')).toEqual([{ wants: 'folder' }])
})

test('computing methods stand in a table with the reason why they do not work', async () => {
  const { page } = await settingsOnStage()
  await openSettings(page)
  await page.getByRole('button', { name: '計算方式を調べる' }).click()
  await page.getByRole('row', { name: /WebGPU.*使用できるGPUが見つかりません/ }).waitFor()
  await page.getByRole('row', { name: /プロセッサー.*採用.*41/ }).waitFor()
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})

test('the trial of computing methods can be stopped', async () => {
  const { page } = await settingsOnStage({ answers: { 'program.executors': keepWaiting } })
  await openSettings(page)
  await page.getByRole('button', { name: '計算方式を調べる' }).click()
  await page.getByRole('button', { name: '中止' }).click()
  await page.getByRole('button', { name: '中止' }).waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: '計算方式を調べる' }).isEnabled()).toBe(true)
})

test('diagnostics are saved into a folder, under a name with the time', async () => {
  const { page, asked } = await settingsOnStage({
    answers: { 'program.diagnostics': ({ path }) => ({ path, entries: ['program.json'] }) },
  })
  await openSettings(page)
  await page.getByRole('button', { name: '診断情報を保存する' }).click()
  await page.getByRole('button', { name: '「tanaka」を選ぶ' }).click()
  await page.getByText(/joryu-diagnostics-[\d-]+\.zip に保存しました/).waitFor()
  expect(asked('program.diagnostics')[0]?.path).toMatch(/^\/home\/tanaka\/joryu-diagnostics-\d{4}(-\d\d){4}\.zip$/)
})

test('that settings were broken, and that the data cannot be opened, is told on every screen', async () => {
  const { page } = await settingsOnStage({
    answers: {
      'program.facts': {
        ...usualFacts('ja'), settingsWereBroken: true, warnings: [{ kind: 'network' }],
        libraryProblem: { code: 'library-busy', path: '/data' },
      },
    },
  })
  for (const sentence of ['設定ファイルが壊れていたため', 'プロジェクトを操作できません', 'ネットワーク上にあります']) {
    await page.getByText(sentence).waitFor()
  }
  await expectNoViolations(page)
  await expectNothingCutOff(page)
})
