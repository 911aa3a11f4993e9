import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '../../main/library/open.ts'
import { currentMembers } from '../../main/library/repositories/members.ts'
import { LONG, runJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'
import { importGears } from '../support/importing.ts'

const place = ['--project', 'gears', '--library', 'data'] as const

test('a project is checked, decided about, listed and shown at the command line', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 6)
  const library = await openLibrary(join(folder, 'data'))
  await importGears(library, join(folder, 'pictures'))
  library[Symbol.dispose]()
  const checked = await runJoryu(folder, 'check', ...place, '--csv', 'found.csv', '--json', '-')
  expect(checked.stderr).toContain('1. Few pictures for training: "lying" has 6, "standing" has 6. (certain) [few-tr')
  expect(JSON.parse(checked.stdout)).toMatchObject({ project: 'gears', pictures: 12, decided: [] })
  const table = await readFile(join(folder, 'found.csv'), 'utf8')
  expect(table).toMatch(/^\ufefffinding,sureness,group,picture,class,split\r\n/)
  const decide = ['decide', 'no-problem', '--finding', 'few-training-pictures', '--all'] as const
  const decided = await runJoryu(folder, ...decide, ...place, '--lang', 'ja')
  expect(decided.stdout).toBe(
    '「学習用が少ないクラス [few-training-pictures]」の2件を問題なしとしました。同じ指摘は今後表示しません。\n',
  )
  const shown = await runJoryu(folder, 'project', 'show', ...place)
  expect(shown.stdout).toMatch(/last check +\d findings? open, 1 decided; .*\(UTC\)\n/)
  expect(shown.stdout).toMatch(/\nlying +6 +0 +0 +0\nstanding +6 +0 +0 +0\nall +12 +0 +0 +0\n$/)
  const listed = await runJoryu(folder, 'pictures', ...place, '--class', 'standing', '--limit', '2')
  expect(listed.stdout).toMatch(/^picture .*\nstanding\/0\.png +standing +training\nstanding\/1\.png .*\nMore: .* 8\n$/)
  const undone = await runJoryu(folder, 'decide', 'undo', ...place)
  expect(undone).toMatchObject({ code: 0, stdout: '2 decisions taken back; what they replaced holds again.\n' })
  using again = await openLibrary(join(folder, 'data'))
  expect(currentMembers(again.reader, 1)).toHaveLength(12)
}, LONG)
