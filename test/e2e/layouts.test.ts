import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createProgram } from '../../main/doors/cli/program.ts'
import { textOf } from '../../main/doors/cli/text/text.ts'
import { FULL_AUGMENTATION } from '../../main/engine/augment/augmentation.ts'
import { distillPictures } from '../../main/services/distillation.ts'
import { importFolder } from '../../main/services/importing/importFolder.ts'
import { withLibrary } from '../../main/services/library.ts'
import { quietWork } from '../support/frozen.ts'
import { problemOf } from '../support/problemOf.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'
import { zipOf } from '../support/zipFiles.ts'

const distill = ['--budget', '3-per-class', '--no-compare', ...tinyPlan] as const

test('a ZIP file of pictures becomes the very pack that the folder becomes', async () => {
  const folder = await temporaryFolder()
  const pictures = join(folder, 'pictures')
  await writeTinyPictures(pictures, 8)
  const paths = (await readdir(pictures, { recursive: true })).filter((path) => path.endsWith('.png'))
  const files = await Promise.all(paths.map(async (path) =>
    [`部品/${path.replaceAll('\\', '/')}`, new Uint8Array(await readFile(join(pictures, path)))] as const,
  ))
  await writeFile(join(folder, 'pictures.zip'), zipSync(Object.fromEntries(files)))

  await distillPictures({
    source: { kind: 'folder', path: pictures }, packPath: join(folder, 'folder.joryu'),
    budget: { kind: 'pictures', perClass: 3 }, preset: 'quick',
    overrides: { seeds: 3, experts: 1, epochs: 1, iterations: 2, evaluationSteps: 2 },
    augmentation: FULL_AUGMENTATION, storage: 'i8', seed: 1, executor: 'onnx',
  }, quietWork())
  const packed = await runJoryu(folder, 'distill', 'pictures.zip', '--out', 'zip.joryu', ...distill)
  expect(packed).toMatchObject({ code: 0, stderr: '' })
  expect(packed.stdout).toMatch(/^Layout: class folders, as each folder holds the pictures of a class\.$/m)
  expect((await readFile(join(folder, 'zip.joryu'))).equals(await readFile(join(folder, 'folder.joryu')))).toBe(true)
}, LONG)

test('a tree of MVTec AD is distilled with a split of its own, and that is said', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'tiny'), 8)
  for (const place of ['train', 'test', 'ground_truth']) await mkdir(join(folder, 'part', place), { recursive: true })
  await rename(join(folder, 'tiny', 'lying'), join(folder, 'part', 'train', 'good'))
  await rename(join(folder, 'tiny', 'standing'), join(folder, 'part', 'test', 'standing'))
  await writeFile(join(folder, 'part', 'ground_truth', '0_mask.png'), '')
  const { code, stdout, stderr } = await runJoryu(folder, 'distill', 'part', '--lang', 'ja', ...distill)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^構成：MVTec AD（学習用は「good」のみ）。.*対象外：1件（欠陥の領域の画像）。/m)
  expect(stdout).toContain('学習用12枚、評価用4枚、2クラス（good、standing）')
}, LONG)

test('a ZIP file that leads outside, and a layout that is none, are refused in a sentence', async () => {
  const folder = await temporaryFolder({ 'parts.zip': zipOf([{ name: '../evil.png' }]) })
  expect(await runJoryu(folder, 'distill', 'parts.zip', ...distill)).toMatchObject({
    code: 1,
    stderr:
      'The ZIP file "parts.zip" was not opened, because a file in it leads to a place outside ("../evil.png"): ' +
      'do not use it, and ask who made it.\n',
  })
  const session = { language: 'en', text: textOf('en'), version: '', ...quietWork() } as const
  const program = createProgram(session)
  const parse = () => program.parseAsync(['distill', 'parts.zip', '--layout', 'heap'], { from: 'user' })
  expect(await problemOf(parse)).toMatchObject({ code: 'option-invalid', option: '--layout', given: 'heap' })
  expect(await readdir(folder)).toEqual(['parts.zip'])
}, LONG)

test('classes are merged, by every command that reads pictures, and an import remembers it', async () => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 8)
  await rename(join(folder, 'pictures/lying'), join(folder, 'pictures/OK'))
  await mkdir(join(folder, 'pictures/ＯＫ'))
  await rename(join(folder, 'pictures/OK/0.png'), join(folder, 'pictures/ＯＫ/0.png'))
  const place = ['--project', 'gears', '--library', 'data'] as const
  const imported = await runJoryu(folder, 'import', 'pictures', '--merge', 'OK=ＯＫ', ...place)
  expect(imported.stdout).toContain('Merged into the class OK: ＯＫ.\n')
  const again = await runJoryu(folder, 'import', 'pictures', ...place)
  expect(again.stdout).toContain('Merged into the class OK: ＯＫ.\n')
  expect(again.stdout).toContain('Since the last import: 0 new, 0 changed, 0 gone, 16 as before.\n')
  const { news } = await withLibrary(join(folder, 'data'), (library) => importFolder(
    library, { folder: join(folder, 'pictures'), projectName: 'gears', layout: { merge: [] } }, quietWork(),
  ))
  expect(news).toEqual({ new: 0, changed: 1, gone: 0, unchanged: 15 })
  const distilled = await runJoryu(folder, 'distill', 'pictures', '--merge', 'all', '--lang', 'ja', ...distill)
  expect(distilled.stdout).toContain('クラス「OK」に統合しました：「ＯＫ」\n')
}, LONG)
