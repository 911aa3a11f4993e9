import { expect, test } from 'vitest'
import { plainPng } from '../support/pictureFiles.ts'
import { refusal } from '../support/refusals.ts'
import { LONG, runJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const place = ['--project', 'ギア', '--library', 'data'] as const

test('classes are rated, renamed and merged at the command line, and the history tells it', async () => {
  const folder = await temporaryFolder({
    'pictures/OK/1.png': await plainPng(10), 'pictures/burr/1.png': await plainPng(30),
    'pictures/傷/1.png': await plainPng(40),
  })
  await runJoryu(folder, 'import', 'pictures', ...place)
  const merged = await runJoryu(folder, 'class', 'merge', 'burr', '--into', '傷', ...place, '--json', '-')
  expect(JSON.parse(merged.stdout)).toEqual([
    { name: 'OK', role: 'ok', counts: { training: 1, test: 0 }, foundAs: [] },
    { name: '傷', role: 'ng', counts: { training: 2, test: 0 }, foundAs: ['burr'] },
  ])
  const rate = ['class', 'rate', '傷', '--role', 'ng', '--severity', 'critical'] as const
  const rated = await runJoryu(folder, ...rate, ...place, '--lang', 'ja')
  expect(rated.stdout).toMatch(/\n傷 +NG（不良品） +致命 +burr +2 +0\n$/)
  const history = await runJoryu(folder, 'project', 'history', ...place, '--limit', '2')
  expect(history.stdout).toMatch(/^when .*\n.*Merged into class "傷": burr\.\n.*rated NG, critical\.\n.*--before 3\n$/)
  expect(await refusal(folder, 'class', 'rename', 'OK', '傷', ...place)).toEqual({
    code: 1,
    sentence: 'A class has the name "傷", or had it before it was merged: ' +
      'choose another name, or merge the two classes. (Command: joryu class merge)\n',
  })
}, LONG)
