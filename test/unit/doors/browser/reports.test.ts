import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportAddress } from '../../../../shared/contract/reports.ts'
import { askAs, comeIn, testDoor, type Page } from '../../../support/browserDoor.ts'
import { leaveReport } from '../../../support/leftReport.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

/** A report of the first job, and a page that came in. */
async function left(text: string): Promise<{ readonly page: Page; readonly path: string }> {
  const door = await testDoor()
  const path = join(await temporaryFolder({ 'gears.html': text }), 'gears.html')
  await leaveReport(door.program.dataFolder, { reportPath: path })
  return { page: await comeIn(door), path }
}

test('a report is found by the number of its job, and can do nothing: no script, no form, nobody asked', async () => {
  const { page } = await left('<!doctype html><p>使用可</p>')
  const { status, headers, body } = await askAs(page, `/${reportAddress(1)}`)
  expect([status, body]).toEqual([200, '<!doctype html><p>使用可</p>'])
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
      + "form-action 'none'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  })
})

test('a report is for whoever has the key, names this door and only reads', async () => {
  const { page } = await left('secret')
  for (const asked of [{ headers: { cookie: '' } }, { headers: { host: 'evil.example' } }, { method: 'POST' }]) {
    const { status, body } = await askAs(page, '/reports/1', asked)
    expect([403, 405]).toContain(status)
    expect(body).not.toContain('secret')
  }
  expect(await askAs(page, '/reports/1', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
})

test('where a report is gone, or is none any more, it is said, with what to do, under the same policy', async () => {
  const { page, path } = await left('x')
  for (const spoil of [() => rm(path), () => mkdir(path)]) {
    await spoil()
    const { status, headers, body } = await askAs(page, '/reports/1')
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(String(headers['content-security-policy'])).toMatch(/; sandbox$/)
    expect(body).toContain('The report cannot be opened')
    expect(body).toContain('compare again')
  }
})

test('a report whose number is a path, of no job, or of a job without one, is refused', async () => {
  const { page } = await left('x')
  for (const path of [
    '/reports/2', '/reports/0', '/reports/01', '/reports/-1', '/reports/1/', '/reports/1.html', '/reports/',
    '/reports/..%2fgears.html', '/reports/%2fetc%2fpasswd', '/reports/1e0', '/reports/1%00', '/reports/%31',
    `/reports/${'9'.repeat(15)}`, `/reports/${'9'.repeat(400)}`,
  ]) {
    const { status, body } = await askAs(page, path)
    expect([status, body], path).toEqual([404, ''])
  }
})
