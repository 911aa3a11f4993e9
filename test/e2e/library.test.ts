import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '../../main/library/open.ts'
import { plainPng } from '../support/pictureFiles.ts'
import { refusal } from '../support/refusals.ts'
import { LONG, runJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const library = ['--library', 'data'] as const

async function gears(): Promise<string> {
  return temporaryFolder({
    'pictures/OK/1.png': await plainPng(10), 'pictures/OK/2.png': await plainPng(10),
    'pictures/傷/1.png': await plainPng(30), 'pictures/傷/bad, "worse".png': 'no picture',
  })
}

const importGears = ['import', 'pictures', '--project', 'ギア', ...library] as const

test('pictures are imported, accounted for, frozen and listed', async () => {
  const folder = await gears()
  const imported = await runJoryu(folder, ...importGears, '--account', 'account.csv')
  expect(imported).toMatchObject({ code: 0, stderr: '' })
  expect(imported.stdout).toContain('4 files found = 2 imported + 1 duplicate + 1 skipped.\n')
  expect(imported.stdout).toContain('Since the last import: 4 new, 0 changed, 0 gone, 0 as before.\n')
  expect(imported.stdout).toContain('  傷/bad, "worse".png: is no picture that Joryu can read\n')
  const source = join(folder, 'pictures')
  expect(await readFile(join(folder, 'account.csv'), 'utf8')).toBe([
    '\ufeffsource,file,class,split,lot,date,part,outcome,detail',
    `${source},OK/1.png,OK,training,,,,imported,`,
    `${source},OK/2.png,OK,training,,,,duplicate,same as OK/1.png`,
    `${source},傷/1.png,傷,training,,,,imported,`,
    `${source},"傷/bad, ""worse"".png",傷,training,,,,skipped,is no picture that Joryu can read`,
    '',
  ].join('\r\n'))
  const { stdout } = await runJoryu(folder, 'snapshot', '--project', 'ギア', ...library)
  expect(stdout).toMatch(
    /^Snapshot 1 of project "ギア": 2 pictures of 20 x 20 pixels in gray, fingerprint [0-9a-f]{64}\nLeak check: clean\./m,
  )
  const again = await runJoryu(folder, 'snapshot', '--project', 'ギア', ...library)
  expect(again.stdout).toContain('Nothing has changed since snapshot 1')
  const list = await runJoryu(folder, 'project', 'list', ...library, '--json', '-')
  expect(JSON.parse(list.stdout)).toMatchObject([{ name: 'ギア', classes: 2, pictures: 2, snapshots: 1 }])
  expect(list.stderr).toMatch(/^project +classes +pictures +snapshots +made \(UTC\)\nギア +2 +2 +1 +20/)
}, LONG)

test('a second import tells what changed since; figures and Japanese as elsewhere', async () => {
  const folder = await gears()
  await runJoryu(folder, ...importGears)
  await rm(join(folder, 'pictures/OK/2.png'))
  await writeFile(join(folder, 'pictures/傷/2.png'), await plainPng(50))
  const { stdout, stderr } = await runJoryu(folder, ...importGears, '--json', '-', '--lang', 'ja')
  expect(stderr).toContain('前回の取り込みから：新規1件、変更0件、なくなったもの1件、変更なし3件\n')
  expect(JSON.parse(stdout)).toMatchObject({
    project: 'ギア', found: 4, imported: 3, duplicates: 0, skipped: 1,
    news: { new: 1, changed: 0, unchanged: 3, gone: 1 },
  })
}, LONG)

test('a list that comes later fills lot, date and part, and says where they are from', async () => {
  const folder = await gears()
  await runJoryu(folder, ...importGears)
  const list = ['画像,判定,ロット,撮影日,個体', 'OK/1.png,OK,L1,2026年1月5日,A1', '傷/1.png,傷,L2,昨日,A2', ''].join('\r\n')
  await writeFile(join(folder, 'pictures/一覧.csv'), list)
  const { stdout } = await runJoryu(folder, ...importGears, '--layout', 'csv', '--account', 'account.csv')
  expect(stdout).toContain('Lots: 2 lots in 2 files, from the list.\nDates: 1 day in 1 file, from the list.\n')
  expect(stdout).toContain('Dates of the list that cannot be read, such as "昨日": 1, left out.')
  expect(stdout).toContain('Since the last import: 0 new, 2 changed, 2 gone, 0 as before.\n')
  const account = await readFile(join(folder, 'account.csv'), 'utf8')
  expect(account).toContain(',OK/1.png,OK,training,L1,2026-01-05,A1,imported,')
}, LONG)

test('a folder that was renamed is linked again', async () => {
  const folder = await gears()
  await runJoryu(folder, ...importGears)
  await rename(join(folder, 'pictures'), join(folder, 'moved'))
  await rm(join(folder, 'moved/OK/2.png'))
  const move = ['project', 'move', 'pictures', 'moved', '--project', 'ギア', ...library] as const
  const { code, stdout } = await runJoryu(folder, ...move)
  expect(code).toBe(0)
  expect(stdout).toContain('3 are as they were (by path and size; 3 by content), 0 differ and 1 are missing.')
  expect(stdout).toContain('\n  OK/2.png: missing\n')
  const { sentence } = await refusal(folder, ...move)
  expect(sentence).toMatch(/^Nothing in project "ギア" was imported from ".*pictures": name the place of then, one of /)
}, LONG)

test('an empty library has no projects, and nothing to freeze', async () => {
  const folder = await temporaryFolder()
  expect((await runJoryu(folder, 'project', 'list', ...library)).stdout).toContain('There are no projects yet')
  expect(await refusal(folder, 'snapshot', '--project', 'nuts', ...library)).toEqual({
    code: 1,
    sentence: 'There is no project "nuts" in the library: check its name. (Command: joryu project list)\n',
  })
}, LONG)

test('calls that lack something, and a library that is in use, are refused in a sentence', async () => {
  const folder = await gears()
  expect(await refusal(folder, 'import', 'pictures', ...library)).toEqual({
    code: 2, sentence: 'The option "--project <name>" is missing: add it to the command.\n',
  })
  expect(await refusal(folder, ...importGears.slice(0, 3), 'a\tb', ...library)).toMatchObject({ code: 2 })
  using opened = await openLibrary(join(folder, 'data'))
  const { code, sentence } = await refusal(folder, ...importGears)
  expect({ code, sentence }).toEqual({
    code: 1,
    sentence: `The library "${join('data', 'library.db')}" is in use by another Joryu: ` +
      'wait until that has ended, or close it, then start again.\n',
  })
  opened[Symbol.dispose]()
}, LONG)
