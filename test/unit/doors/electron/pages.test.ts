import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Protocol } from 'electron'
import { expect, test } from 'vitest'
import { registerScheme } from '../../../../main/doors/electron/pages/registerScheme.ts'
import { servePages } from '../../../../main/doors/electron/pages/servePages.ts'
import { packPictureAddress } from '../../../../shared/contract/packPictures.ts'
import { reportAddress } from '../../../../shared/contract/reports.ts'
import { thumbnailAddress } from '../../../../shared/contract/thumbnails.ts'
import { gearsProgram } from '../../../support/gearsProgram.ts'
import { handOverProject } from '../../../support/handOverProject.ts'
import { leaveReport } from '../../../support/leftReport.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { testProgram, type Asker } from '../../../support/testProgram.ts'

type Answer = (request: Request) => Response | Promise<Response>

/** What the window gets for an address. */
async function load(url: string, method = 'GET', asker?: Pick<Asker, 'program'>): Promise<Response> {
  const screens = await temporaryFolder({ 'index.html': '<!doctype html>', 'secret.txt': '' })
  const home = await temporaryFolder({ 'jobs/3/live/7.png': 'PNG' })
  const { program } = asker ?? (await testProgram(home))
  const answers: Answer[] = []
  const protocol = {
    handle(scheme: string, answer: Answer) {
      if (scheme === 'app') answers.push(answer)
    },
  }
  servePages(protocol, { screens, program })
  const [answer] = answers
  if (answer === undefined) throw new Error('nothing answers for our scheme')
  // Node's own takes no scheme of ours.
  return answer(Object.defineProperty(new Request('http://127.0.0.1/', { method }), 'url', { value: url }))
}

test('the page comes with its type and a policy without any connection', async () => {
  const response = await load('app://joryu/index.html')
  expect([response.status, await response.text()]).toEqual([200, '<!doctype html>'])
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringContaining("connect-src 'none'") as string,
    'x-content-type-options': 'nosniff',
  })
})

test('a picture of a job comes by its numbers', async () => {
  const response = await load('app://joryu/previews/3/7.png?view=2')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(await response.text()).toBe('PNG')
})

test('a small picture comes by its number, and may be kept for good', async () => {
  const asker = await gearsProgram()
  const [line] = await asker.ask('pictures.list', { project: 'gears', outcome: 'imported', after: 0, limit: 1 })
  const response = await load(`app://joryu/${thumbnailAddress(line?.content ?? 0)}`, 'GET', asker)
  const { headers } = response
  expect([response.status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200, 'image/bmp', 'private, max-age=31536000, immutable',
  ])
})

test('a distilled picture of a pack comes by its numbers, and not from a file that was changed', async () => {
  const made = await handOverProject()
  const url = `app://joryu/${packPictureAddress(made.pack, 2)}`
  const response = await load(url, 'GET', made)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect((await load(`app://joryu/${packPictureAddress(made.pack, 3)}`, 'GET', made)).status).toBe(404)
  await appendFile(made.packPath, ' ')
  expect((await load(url, 'GET', made)).status).toBe(404)
})

test('a report comes by the number of its job, under a policy of its own that lets it do nothing', async () => {
  const asker = await testProgram()
  const path = join(await temporaryFolder({ 'gears.html': '<p>使用可</p>' }), 'gears.html')
  const url = `app://joryu/${reportAddress(await leaveReport(asker.program.dataFolder, { reportPath: path }))}`
  const response = await load(url, 'GET', asker)
  expect([response.status, await response.text()]).toEqual([200, '<p>使用可</p>'])
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*; sandbox$/)
  await rm(path)
  const gone = await load(url, 'GET', asker)
  expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect(await gone.text()).toContain('compare again')
})

test.each([
  'app://joryu/reports/1', 'app://joryu/reports/..%2f1', 'app://joryu/reports/01', 'app://joryu/reports/',
  'app://joryu/secret.txt', 'app://joryu/assets/..%2findex.html', 'app://joryu/assets/%2e%2e/%2e%2e/secret.txt',
  'app://other/index.html', 'app://joryu/', 'app://joryu/previews//etc/passwd', 'app://joryu/previews/3/8.png',
  'app://joryu/previews/3/..%2f..%2f3%2flive%2f7.png', 'app://joryu/previews/3/07.png', 'app://joryu/previews/-3/7.png',
  'app://joryu/jobs/3/live/7.png', 'app://joryu/thumbnails/1', 'app://joryu/packs/1/0.png',
  'app://joryu/packs/..%2f1/0.png', 'app://joryu/packs/1/..%2f0.png', 'app://joryu/packs/01/0.png', 'app://joryu/packs/1/00.png', 'app://joryu/thumbnails/..%2f..%2flibrary.db',
  'app://joryu/thumbnails/01', 'app://joryu/thumbnails/1.png', 'app://joryu/library.db',
  'app://joryu/looks/1/0', 'app://joryu/looks/1/..%2f0', 'app://joryu/looks/0/0',
])('%s is not there', async (url) => {
  const response = await load(url)
  expect([response.status, await response.text()]).toEqual([404, ''])
})

test('nothing can be sent to the page\'s address', async () => {
  expect((await load('app://joryu/index.html', 'POST')).status).toBe(404)
})

test('our scheme has an origin of its own and is as good as a secure server, and no more', () => {
  const registered: unknown[] = []
  const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
    registerSchemesAsPrivileged: (schemes) => void registered.push(...schemes),
  }
  registerScheme(protocol)
  expect(registered).toEqual([{
    scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  }])
})
