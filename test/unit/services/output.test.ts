import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { requireApart, requireWritable, writeText } from '../../../main/services/output.ts'
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

test('a name that is too long is told now, not after hours', async () => {
  const folder = await temporaryFolder()
  const [longest, longer] = [255, 256].map((length) => join(folder, 'x'.repeat(length)))
  await requireWritable([longest ?? ''])
  expect(await readdir(folder)).toEqual([])
  expect(await problemOf(() => requireWritable([longer ?? '']))).toEqual({ code: 'write-denied', path: longer })
})

test('the longest name can be written', async () => {
  const path = join(await temporaryFolder(), 'x'.repeat(255))
  await writeText(path, 'report', new AbortController().signal)
  expect(await readFile(path, 'utf8')).toBe('report')
})

test.skipIf(process.platform === 'win32')('a device is not replaced by a file (none to name on Windows)', async () => {
  expect(await problemOf(() => requireWritable(['/dev/null']))).toEqual({ code: 'write-denied', path: '/dev/null' })
})

test('one place for two files is refused, however it is written', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'pack.joryu')
  const other = relative(process.cwd(), path)
  expect(await problemOf(() => requireApart([path, join(folder, 'report.html'), other]))).toEqual({
    code: 'output-twice', path: other,
  })
  expect(await problemOf(() => requireWritable([path, path]))).toEqual({ code: 'output-twice', path })
})
