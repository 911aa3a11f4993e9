import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatFacts } from '../../main/doors/cli/table.ts'
import { textOf } from '../../main/doors/cli/text/text.ts'
import { tellSnapshots } from '../../main/doors/cli/tellSnapshots.ts'
import { importFolder } from '../../main/services/importing/importFolder.ts'
import { withLibrary } from '../../main/services/library.ts'
import { inspectPack } from '../../main/services/packs.ts'
import { studyPack } from '../../main/services/study.ts'
import type { Summary } from '../../shared/domain/summary.ts'
import { freeze, quietWork } from '../support/frozen.ts'
import { plainPng } from '../support/pictureFiles.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

const gears = ['--project', 'gears', '--library', 'data'] as const

test('snapshots are listed, and what changed since one is told, also as a table', async () => {
  expect(tellSnapshots('gears', [], undefined, textOf('en'))).toBe(
    'Project "gears" has no snapshots yet: "joryu snapshot --project" takes the first.',
  )
  const folder = await temporaryFolder({
    'pictures/OK/1.png': await plainPng(10), 'pictures/OK/2.png': await plainPng(20),
    'pictures/傷/1.png': await plainPng(30), 'pictures/傷/2.png': await plainPng(40),
  })
  const [pictures, data] = [join(folder, 'pictures'), join(folder, 'data')]
  await freeze(data, pictures)
  await rm(join(pictures, 'OK/1.png'))
  await rename(join(pictures, 'OK/2.png'), join(pictures, '傷/moved.png'))
  await writeFile(join(pictures, 'OK/new, "3".png'), await plainPng(50))
  await withLibrary(data, (library) =>
    importFolder(library, { folder: pictures, projectName: 'gears', shape: {} }, quietWork()))

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

test('a snapshot is distilled and compared, every number names it, and the project knows of the pack', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 10)
  await freeze(join(folder, 'data'), join(folder, 'pictures'))
  await rm(join(folder, 'pictures'), { recursive: true })
  const made = await runJoryu(folder, 'distill', ...gears, '--budget', '3-per-class', ...tinyPlan)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const summary = JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')) as Summary
  const fingerprint = summary.snapshot?.fingerprint ?? ''
  expect(summary).toMatchObject({ snapshot: { number: 1, pictures: 20 }, leak: 'unchecked' })
  const name = `snapshot 1 (${fingerprint.slice(0, 8)})`
  expect(made.stdout).toContain(`Project "gears", ${name}.\n`)
  expect(made.stdout).toContain(`\nPictures: ${name}\n`)
  expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain(name)
  const facts = formatFacts(textOf('en').pack.facts(await inspectPack(join(folder, 'pack.joryu'))))
  expect(facts).toMatch(new RegExp(`^Made from +snapshot 1 .${fingerprint.slice(0, 8)}.; 16 pictures`, 'm'))
  expect(facts).toMatch(/^Prepared +stretched to 16 x 16 pixels, in gray; 16 bits a value become 8 by full/m)
  const source = { kind: 'snapshot', libraryFolder: join(folder, 'data'), project: 'gears' } as const
  const again = { packPath: join(folder, 'pack.joryu'), source, preset: 'quick', seeds: 3, executor: 'onnx' } as const
  const places = { reportPath: join(folder, 'again.html'), language: 'en' } as const
  await studyPack({ ...again, evaluationSteps: 2 }, places, quietWork())
  const { stdout, stderr } = await runJoryu(folder, 'pack', 'list', ...gears, '--json', '-')
  expect(JSON.parse(stdout)).toMatchObject([{
    snapshot: 1, path: join(folder, 'pack.joryu'), fileBytes: summary.fileBytes, budgetBytes: summary.budgetBytes,
    runs: [{ snapshot: 1, figures: summary }, { snapshot: 1, figures: { budgetBytes: summary.packBytes } }],
  }])
  expect(stderr).toMatch(/^pack +made.*\n\S+pack.joryu +20\S+ +snapshot 1 +snapshot 1 +No verdict +[\d.]+ KB/)
}, LONG)
