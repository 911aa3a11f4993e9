import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { idxFiles } from '../support/idxData.ts'
import { animation } from '../support/oddPictures.ts'
import { colorFile } from '../support/pictureFiles.ts'
import { refusal } from '../support/refusals.ts'
import { LONG, runJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { tiff } from '../support/tiffFiles.ts'

test('a preview draws a sheet a class, and tells what becomes one pixel', async () => {
  const folder = await temporaryFolder()
  const picture = await colorFile('png', [90, 20, 10], 640, 480)
  const files = ['良品/1.png', '良品/2.png', 'scratch/1.png'].map((path) => [`pictures/${path}`, picture] as const)
  const place = await temporaryFolder({ ...Object.fromEntries(files), 'pictures/scratch/2.png': '' })
  const { code, stdout, stderr } = await runJoryu(place, 'preview', 'pictures', '--out', join(folder, 'sheets'))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain(['1 file was skipped:', `  ${join('pictures', 'scratch', '2.png')}: is empty`].join('\n'))
  expect(stdout).toContain('So many pixels of a picture of 640 x 480 become one')
  expect(stdout).toMatch(/^32 +20\.0 x 15\.0 +20\.0 x 20\.0 +15\.0 x 15\.0$/m)
  expect(stdout).toContain(`  良品: ${join(folder, 'sheets', 'class-2.png')}`)
  const { height } = await sharp(join(folder, 'sheets', 'class-2.png')).metadata()
  const { height: shorter } = await sharp(join(folder, 'sheets', 'scratch.png')).metadata()
  expect([height, shorter]).toEqual([856, 432])
}, LONG)

test('a preview says what reading did to the pictures', async () => {
  const sides = { width: 20, height: 20, samples: 1, kind: 'uint16' } as const
  const deep = (value: number): Uint8Array => tiff(sides, new Array<number>(400).fill(value))
  const place = await temporaryFolder({
    'a/1.tif': deep(1000), 'a/2.tif': deep(2000), 'b/1.gif': await animation('gif', 0, 9),
  })
  const { stdout } = await runJoryu(place, 'preview', '.', '--out', await temporaryFolder())
  expect(stdout).toContain([
    '2 of the pictures have 16 bits a value, which became 8: the range that this set uses (900 to 2,100).',
    'As they were read: 1 of several pages or frames (the first was taken); 1 with transparency (put on black). ' +
      'The files were not changed.',
  ].join('\n'))
}, LONG)

test('a preview of a ZIP file says how the pictures in it are laid out', async () => {
  const picture = await colorFile('png', [90, 20, 10])
  const place = await temporaryFolder({ 'parts.zip': zipSync({ 'a/1.png': picture, 'b/1.png': picture }) })
  const { code, stdout } = await runJoryu(place, 'preview', 'parts.zip', '--layout', 'class-folders')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Layout: .*class/m)
  expect(await readdir(join(place, 'preview'))).toEqual(['a.png', 'b.png'])
}, LONG)

test('a preview of IDX files, in Japanese', async () => {
  const place = await temporaryFolder(Object.fromEntries(
    Object.entries(idxFiles(28)).map(([name, bytes]) => [`idx/${name}`, bytes]),
  ))
  const { code, stdout } = await runJoryu(place, 'preview', 'idx', '--lang', 'ja')
  expect(code).toBe(0)
  expect(stdout).toContain('28×28画素の画像で1画素にまとめられる範囲')
  expect((await sharp(join(place, 'preview', '0.png')).metadata()).height).toBe(3 * 424 + 8)
}, LONG)

test('a preview is refused among the pictures, and where no picture can be read', async () => {
  const place = await temporaryFolder({ 'pictures/a/1.png': '', 'pictures/b/1.png': 'text' })
  const refused = 'Joryu cannot write to "pictures/sheets": ' +
    'choose another name or place, or ask for the right to write there.\n'
  const inside = await refusal(place, 'preview', 'pictures', '--out', 'pictures/sheets')
  expect(inside).toEqual({ code: 1, sentence: refused })
  expect(await readdir(join(place, 'pictures'))).toEqual(['a', 'b'])
  expect(await refusal(place, 'preview', 'pictures', '--out', 'sheets')).toEqual({
    code: 1,
    sentence: 'None of the files in "pictures" could be read as a picture (tried: 2): ' +
      'use JPEG, PNG, WebP, TIFF, BMP or GIF files.\n',
  })
  await writeFile(join(place, 'file'), '')
  expect((await refusal(place, 'preview', 'pictures', '--out', 'file/sheets')).code).toBe(1)
}, LONG)
