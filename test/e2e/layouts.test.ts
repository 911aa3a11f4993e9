import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
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

  const unpacked = await runJoryu(folder, 'distill', 'pictures', '--out', 'folder.joryu', ...distill)
  expect(unpacked).toMatchObject({ code: 0, stderr: '' })
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
  expect(await runJoryu(folder, 'distill', 'parts.zip', '--layout', 'heap')).toMatchObject({ code: 2 })
  expect(await readdir(folder)).toEqual(['parts.zip'])
}, LONG)
