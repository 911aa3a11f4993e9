import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Snapshot } from '../../shared/domain/library.ts'
import { plainPng } from '../support/pictureFiles.ts'
import { refusal } from '../support/refusals.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

const gears = ['--project', 'ギア', '--library', 'data'] as const

test('snapshots are listed, and what changed since one is told, also as a table', async () => {
  const folder = await temporaryFolder({
    'pictures/OK/1.png': await plainPng(10), 'pictures/OK/2.png': await plainPng(20),
    'pictures/傷/1.png': await plainPng(30), 'pictures/傷/2.png': await plainPng(40),
  })
  const pictures = join(folder, 'pictures')
  await runJoryu(folder, 'import', 'pictures', ...gears)
  expect((await runJoryu(folder, 'snapshot', 'list', ...gears)).stdout).toBe(
    'Project "ギア" has no snapshots yet: "joryu snapshot --project" takes the first.\n',
  )
  await runJoryu(folder, 'snapshot', ...gears)
  await rm(join(pictures, 'OK/1.png'))
  await rename(join(pictures, 'OK/2.png'), join(pictures, '傷/moved.png'))
  await writeFile(join(pictures, 'OK/new, "3".png'), await plainPng(50))
  await runJoryu(folder, 'import', 'pictures', ...gears)

  const list = await runJoryu(folder, 'snapshot', 'list', ...gears)
  expect(list.stdout).toMatch(
    /^snapshot +taken \(UTC\) +kept as +test pictures +fingerprint +pictures\n1 .* 20 x 20 x 1, stretch .* 4\n\n/,
  )
  expect(list.stdout).toContain('The pictures have changed since snapshot 1: "joryu snapshot diff 1" tells how')

  const diff = await runJoryu(folder, 'snapshot', 'diff', '1', ...gears, '--csv', 'changes.csv', '--json', '-')
  expect(diff.code).toBe(0)
  expect(JSON.parse(diff.stdout)).toMatchObject({ from: 1, to: null, added: [{ path: 'OK/new, "3".png' }] })
  expect(diff.stderr).toContain([
    'What changed from snapshot 1 to now:',
    '  1 picture added', '    OK/new, "3".png', '  1 picture removed', '    OK/1.png',
    '  1 picture in another class', '    傷/moved.png', '',
    'class   before   after', 'OK           2       1', '傷           2       3', '',
  ].join('\n'))
  expect(await readFile(join(folder, 'changes.csv'), 'utf8')).toBe([
    '\ufeffchange,source,file,class before,class after,split before,split after',
    `added,${pictures},"OK/new, ""3"".png",,OK,,training`,
    `removed,${pictures},OK/1.png,OK,,training,`,
    `class changed,${pictures},傷/moved.png,OK,傷,training,training`,
    '',
  ].join('\r\n'))
}, LONG)

test('a snapshot is distilled and compared, and every number names it', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 10)
  await runJoryu(folder, 'import', 'pictures', ...gears)
  const distill = ['distill', ...gears, '--budget', '3-per-class', ...tinyPlan]
  expect(await refusal(folder, ...distill)).toEqual({
    code: 1,
    sentence: 'Project "ギア" has no snapshot yet: take one with "joryu snapshot --project", ' +
      'so that results can name it.\n',
  })
  expect(await refusal(folder, 'distill', 'pictures', ...gears)).toMatchObject({ code: 2 })
  const { fingerprint } = JSON.parse((await runJoryu(folder, 'snapshot', ...gears, '--json', '-')).stdout) as Snapshot
  await rm(join(folder, 'pictures'), { recursive: true })
  const made = await runJoryu(folder, ...distill)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const name = `snapshot 1 (${fingerprint.slice(0, 8)})`
  expect(made.stdout).toContain(`Project "ギア", ${name}.\n`)
  expect(made.stdout).toContain(`\nPictures: ${name}\n`)
  expect(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8'))).toMatchObject({
    snapshot: { number: 1, fingerprint, pictures: 20 }, leak: 'unchecked',
  })
  expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain(name)
  const inspected = await runJoryu(folder, 'inspect', 'pack.joryu')
  expect(inspected.stdout).toMatch(new RegExp(`^Made from +snapshot 1 .${fingerprint.slice(0, 8)}.; 16 pictures`, 'm'))
  expect(inspected.stdout).toMatch(/^Prepared +stretched to 16 x 16 pixels, in gray; 16 bits a value become 8 by full/m)
}, LONG)
