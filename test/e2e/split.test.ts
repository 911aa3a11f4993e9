import { expect, test } from 'vitest'
import { refusal } from '../support/refusals.ts'
import { LONG, runJoryu } from '../support/runJoryu.ts'
import { twoOfEach, writePartSet } from '../support/partSet.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const gears = ['--project', 'ギア', '--library', 'data'] as const

async function importedParts(): Promise<string> {
  const folder = await temporaryFolder()
  // One picture of part P1 is set apart for the test, the other is not; P2 and P3 are set apart as a whole.
  await writePartSet(`${folder}/pictures`, twoOfEach(16).map((file, at) => ({
    ...file, split: at >= 3 && at <= 7 ? 'test' : 'train',
  })))
  await runJoryu(folder, 'import', 'pictures', ...gears)
  return folder
}

test('a leak blocks a snapshot until the pictures are split; that is told by class and can be undone', async () => {
  const folder = await importedParts()
  const { code, sentence } = await refusal(folder, 'snapshot', ...gears)
  expect(code).toBe(1)
  expect(sentence).toContain('(2 belong together across the split)')
  const split = await runJoryu(folder, 'split', ...gears, '--by', 'stratified', '--test', '25%', '--seed', '7')
  expect(split).toMatchObject({ code: 0, stderr: '' })
  expect(split.stdout).toContain([
    'The pictures of project "ギア" are split class by class, 25% to test, seed 7:',
    'class   training   test   test wished',
    'NG            12      4             4',
    'OK            12      4             4',
    'Kept together: 32 pictures of one part (16 groups). The largest group has 2 pictures.',
    'Leak check: clean. No copies, near copies or pictures of one part are on both sides.',
    'Note: ',
  ].join('\n'))
  const taken = await runJoryu(folder, 'snapshot', ...gears, '--json', '-')
  expect(JSON.parse(taken.stdout)).toMatchObject({ number: 1, leak: 'clean' })
  const undone = await runJoryu(folder, 'split', ...gears, '--undo', '--lang', 'ja')
  expect(undone.stdout).toContain('直前の分割を取り消しました。\nプロジェクト「ギア」の画像は、取り込み元のとおりに')
  expect(undone.stdout).toContain('リーク確認：リークがあります。')
  const despite = await runJoryu(folder, 'snapshot', ...gears, '--despite-leak')
  expect(despite.stdout).toContain('The snapshot was taken despite the leak')
  const history = await runJoryu(folder, 'project', 'history', ...gears)
  expect(history.stdout).toContain('The pictures were split (stratified): 24 to learn from, 8 to test on.')
}, LONG)

test('whole lots, in Japanese and as figures; and what does not fit', async () => {
  const folder = await importedParts()
  const inJapanese = ['--lang', 'ja', '--json', '-'] as const
  const lots = await runJoryu(folder, 'split', ...gears, '--by', 'lot', '--lots', 'L1、L3', ...inJapanese)
  expect(lots.stderr).toContain('ロットで分けています（評価用：L1、L3）：\nクラス   学習用   評価用\n')
  expect(JSON.parse(lots.stdout)).toMatchObject({
    policy: { method: 'lot', lots: ['L1', 'L3'] }, leak: { state: 'clean', leaks: [] },
  })
  expect(await refusal(folder, 'split', ...gears, '--by', 'date')).toEqual({
    code: 2, sentence: 'The option "--from <day>" is missing: add it to the command.\n',
  })
  expect(await refusal(folder, 'split', ...gears, '--by', 'date', '--from', '2026-02-31')).toEqual({
    code: 2, sentence: '"2026-02-31" does not fit the option --from: give 2026-01-31.\n',
  })
  expect(await refusal(folder, 'split', ...gears, '--by', 'stratified', '--test', '20')).toEqual({
    code: 2, sentence: '"20" does not fit the option --test: give 20%.\n',
  })
}, LONG)
