import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { requireWritable } from '../../../main/services/output.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

test('a place that can be written is left as it was', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'pack.joryu'), 'old')
  await requireWritable([join(folder, 'pack.joryu'), join(folder, 'report.html')])
  expect(await readdir(folder)).toEqual(['pack.joryu'])
  expect(await readFile(join(folder, 'pack.joryu'), 'utf8')).toBe('old')
})

test('a missing folder is named', async () => {
  const folder = join(await temporaryFolder(), 'none')
  expect(await problemOf(() => requireWritable([join(folder, 'pack.joryu')]))).toEqual({
    code: 'folder-missing', path: folder,
  })
})

test('a folder cannot be replaced by a file', async () => {
  const path = join(await temporaryFolder(), 'pack.joryu')
  await mkdir(path)
  expect(await problemOf(() => requireWritable([path]))).toEqual({ code: 'write-denied', path })
})

test('every path counts, not only the first', async () => {
  const folder = await temporaryFolder()
  const missing = join(folder, 'none', 'report.html')
  expect(await problemOf(() => requireWritable([join(folder, 'pack.joryu'), missing]))).toEqual({
    code: 'folder-missing', path: join(folder, 'none'),
  })
})
