import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPageFile } from '../../../../main/doors/pages/pageFile.ts'
import { pageHeaders } from '../../../../main/doors/pages/pageHeaders.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

/** Screens in a folder, with a secret beside it. */
async function screens(): Promise<string> {
  const around = await temporaryFolder()
  const folder = join(around, 'screens')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'index-a1_B2.js'), 'export {}')
  await writeFile(join(folder, 'assets', '.secret.js'), '')
  await writeFile(join(folder, 'notes.txt'), '')
  await writeFile(join(around, 'secret.js'), '')
  return folder
}

test('files of the screens come with the type that their name says', async () => {
  const folder = await screens()
  expect(await readPageFile('/index.html', folder))
    .toEqual({ type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>') })
  expect(await readPageFile('/assets/index-a1_B2.js', folder)).toMatchObject({ type: 'text/javascript; charset=utf-8' })
})

test.each([
  '/../secret.js', '/assets/../../secret.js', '/..%2fsecret.js', '/%2e%2e/secret.js', '/..\\secret.js', '//secret.js',
  '/assets//index-a1_B2.js', '/assets/.secret.js', '/assets', '/assets/', '/', '', 'index.html', '/notes.txt',
  '/C:/a.js', '/index.html\0.js', '/missing.js', '/index.html/a.js', '/index.html:stream.js', '/アイコン.png',
])('%j is not there', async (path) => {
  expect(await readPageFile(path, await screens())).toBeUndefined()
})

test('a folder with the name of a file is not there', async () => {
  const folder = await screens()
  await mkdir(join(folder, 'folder.js'))
  expect(await readPageFile('/folder.js', folder)).toBeUndefined()
})

test('the policy lets a page load its own files, and nothing that stands inline or comes from elsewhere', () => {
  const policy = new Map((pageHeaders("'none'")['Content-Security-Policy'] ?? '').split('; ').map((rule) => {
    const [name = '', ...values] = rule.split(' ')
    return [name, values.join(' ')]
  }))
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
})
