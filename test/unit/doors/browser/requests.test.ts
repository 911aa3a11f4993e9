import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { connect as connectTcp } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jobFolder } from '../../../../main/services/jobs/jobFolders.ts'
import { lookAddress } from '../../../../shared/contract/looks.ts'
import { previewAddress } from '../../../../shared/contract/previews.ts'
import { thumbnailAddress } from '../../../../shared/contract/thumbnails.ts'
import { ask, askAs, comeIn, pathOf, testDoor, type Page } from '../../../support/browserDoor.ts'
import { gearsProgram } from '../../../support/gearsProgram.ts'
import { grayClasses } from '../../../support/grayClasses.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { testProgram } from '../../../support/testProgram.ts'

describe('an address', () => {
  test('brings its key once: it becomes a cookie that no script reads, and leaves the address', async () => {
    const door = await testDoor()
    const path = pathOf(door.address())
    const first = await ask(door.port, path)
    expect(first.status).toBe(303)
    const place = String(first.headers.location)
    expect(place).toMatch(/^\/[\w-]{16}\/$/)
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^joryu=[\\w-]{43}; Path=${place}; HttpOnly; SameSite=Strict$`)),
    ])
    const again = await ask(door.port, path)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test('with a wrong token is refused', async () => {
    const { port } = await testDoor()
    for (const path of ['/open', '/open?token=', '/open?token=guessed', `/open?token=${'x'.repeat(5000)}`]) {
      const { status, headers } = await ask(port, path)
      expect([status, headers['set-cookie']], path).toEqual([403, undefined])
    }
  })

  test('with another token opens no other door', async () => {
    const [one, other] = [await testDoor(), await testDoor()]
    expect((await ask(other.port, pathOf(one.address()))).status).toBe(403)
  })
})

describe('the screens', () => {
  test('are handed out to whoever has the key, and to nobody else', async () => {
    const door = await testDoor()
    const page = await comeIn(door)
    expect(await askAs(page, '/')).toMatchObject({ status: 200, body: '<p>screens</p>' })
    expect(await askAs(page, '/assets/main.js')).toMatchObject({
      status: 200, body: 'run()', headers: { 'content-type': 'text/javascript; charset=utf-8' },
    })
    for (const other of ['', 'joryu=x', page.cookie.replace('joryu', 'other'), `${page.cookie}x`]) {
      expect((await askAs({ ...page, cookie: other }, '/')).status).toBe(403)
    }
  })

  test('are below a place that no other server of this PC knows, and nowhere else', async () => {
    const door = await testDoor()
    const { cookie, place } = await comeIn(door)
    for (const path of ['/', '/index.html', '/assets/main.js', place.slice(0, -1), `/x${place}`, '/socket']) {
      expect((await ask(door.port, path, { headers: { cookie } })).status, path).toBe(403)
    }
  })

  test('are refused under another name, as one that was made to lead here', async () => {
    const door = await testDoor()
    const page = await comeIn(door)
    const names = ['localhost', 'evil.example', '127.0.0.2', '[::1]', '0.0.0.0', 'joryu.127.0.0.1.nip.example']
    for (const host of ['127.0.0.1', '127.0.0.1:1', ...names, ...names.map((name) => `${name}:${door.port}`)]) {
      expect((await askAs(page, '/', { headers: { host } })).status, host).toBe(403)
      expect((await ask(door.port, pathOf(door.address()), { headers: { host } })).status, host).toBe(403)
    }
  })

  test('hold no file elsewhere, hidden or of another kind', async () => {
    const door = await testDoor()
    const page = await comeIn(door)
    for (const path of [
      '/..%2f..%2fetc/passwd', '//etc/passwd', '/..%2fpackage.json', '/assets/..%2f..%2fx.js',
      '/C:/Windows/win.ini', '/.hidden.html', '/notes.md', '/assets', '/assets/',
      '/index.html%00.js', '/%', '/index.html/', '/missing.js',
    ]) {
      const { status, body } = await askAs(page, path)
      expect([status, body], path).toEqual([404, ''])
    }
    for (const path of [
      '/../package.json', '/assets/../../x.js', '/%2e%2e/%2e%2e/etc/passwd', '/assets\\..\\..\\x.js',
    ]) {
      const { status, body } = await askAs(page, path)
      expect([status, body.includes('passwd') || body.includes('"name"')], path).toEqual([403, false])
    }
  })

  test('are only read', async () => {
    const page = await comeIn(await testDoor())
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await askAs(page, '/', { method })).status).toBe(405)
    }
  })

  test('come with a policy that lets nothing inline run, nothing be evaluated, nothing in from elsewhere', async () => {
    const { headers } = await askAs(await comeIn(await testDoor()), '/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain('default-src \'none\'')
    expect(policy).toContain('frame-ancestors \'none\'')
    expect(policy).not.toMatch(/unsafe|data:|https?:|\*/)
    expect(headers).toMatchObject({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  test('are served to this PC alone', async () => {
    const { port } = await testDoor()
    const others = Object.values(networkInterfaces()).flat().flatMap((one) =>
      (one === undefined || one.internal || one.family !== 'IPv4' ? [] : [one.address]))
    for (const host of ['127.0.0.2', ...others]) {
      const socket = connectTcp({ host, port })
      const isOpen = await new Promise((resolve) => {
        socket.once('connect', () => resolve(true))
        socket.once('error', () => resolve(false))
      })
      socket.destroy()
      expect(isOpen, host).toBe(false)
    }
  })
})

describe('a preview', () => {
  test('is found by its numbers', async () => {
    const door = await testDoor()
    const folder = join(jobFolder(door.program.dataFolder, 7), 'live')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, '3.png'), 'picture')
    const answer = await askAs(await comeIn(door), `/${previewAddress(7, 3, 12)}`)
    expect(answer).toMatchObject({ status: 200, body: 'picture', headers: { 'content-type': 'image/png' } })
  })

  test('whose number is a path, or none, is refused', async () => {
    const door = await testDoor()
    const page = await comeIn(door)
    const folder = join(jobFolder(door.program.dataFolder, 7), 'live')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, '3.png'), 'picture')
    for (const path of [
      '/previews/7/../../library.db', '/previews/..%2f..%2f7/3.png', '/previews/7/3', '/previews/7/-3.png',
      '/previews/07/3.png', '/previews/7/3.PNG', '/previews/7/%2e%2e/3.png', '/previews/1e3/3.png',
      '/previews/7/3.png/', '/previews/8/3.png',
    ]) {
      const { status, body } = await askAs(page, path)
      expect([status, body], path).toEqual([404, ''])
    }
  })
})

describe('a small picture', () => {
  test('is found by its number, and kept by the browser alone, for good', async () => {
    const asker = await gearsProgram()
    const [line] = await asker.ask('pictures.list', { project: 'gears', outcome: 'imported', after: 0, limit: 1 })
    const page = await comeIn(await testDoor(asker))
    const { status, headers } = await askAs(page, `/${thumbnailAddress(line?.content ?? 0)}`)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200, 'image/bmp', 'private, max-age=31536000, immutable',
    ])
    expect((await askAs({ ...page, cookie: '' }, '/thumbnails/1')).status).toBe(403)
  })

  test('whose number is a path, too many, or none, is refused', async () => {
    const page = await comeIn(await testDoor(await gearsProgram()))
    for (const path of [
      '/thumbnails/1/', '/thumbnails/1.png', '/thumbnails/01', '/thumbnails/-1', '/thumbnails/0', '/thumbnails/',
      '/thumbnails/1e0', '/thumbnails/1%00', '/thumbnails/..%2flibrary.db', '/thumbnails/%31', '/thumbnails/99',
      `/thumbnails/${'9'.repeat(15)}`, `/thumbnails/${'9'.repeat(400)}`, '/thumbnails/1%20OR%201=1',
    ]) {
      const { status, body, headers } = await askAs(page, path)
      expect([status, body, headers['cache-control']], path).toEqual([404, '', 'no-store'])
    }
  })
})

describe('a picture of a source that was only looked at', () => {
  async function lookedAt(): Promise<{ readonly page: Page; readonly again: () => Promise<unknown> }> {
    const { ask: askProgram, program } = await testProgram()
    const path = await temporaryFolder(await grayClasses({ OK: 3, NG: 2 }))
    const again = (): Promise<unknown> => askProgram('sources.look', { path })
    await again()
    return { page: await comeIn(await testDoor({ program })), again }
  }

  test('is found by its numbers until there is a later look, and is not kept', async () => {
    const { page, again } = await lookedAt()
    const { status, headers } = await askAs(page, `/${lookAddress(1, 4)}`)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/bmp', 'no-store'])
    await again()
    expect((await askAs(page, `/${lookAddress(1, 4)}`)).status).toBe(404)
    expect((await askAs(page, `/${lookAddress(2, 4)}`)).status).toBe(200)
  })

  test('whose numbers are a path, or none, is refused', async () => {
    const { page } = await lookedAt()
    for (const path of [
      '/looks/1/5', '/looks/1/-1', '/looks/01/1', '/looks/1/01', '/looks/1/1.png', '/looks/1/..%2f..%2fx', '/looks/1/',
      '/looks/1', '/looks/2/0', '/looks/1/1e0', `/looks/1/${'1'.repeat(400)}`, '/looks/constructor/length',
    ]) {
      const { status, body } = await askAs(page, path)
      expect([status, body], path).toEqual([404, ''])
    }
  })
})

describe('another start of the program', () => {
  const again = (secret: string): { readonly method: string; readonly headers: { readonly authorization: string } } =>
    ({ method: 'POST', headers: { authorization: `Bearer ${secret}` } })

  test('gets a new token by the secret', async () => {
    const door = await testDoor()
    const { status, body } = await ask(door.port, '/again', again(door.secret))
    expect(status).toBe(200)
    expect((await ask(door.port, `/open?token=${body}`)).status).toBe(303)
  })

  test('gets none without, not even with the key of a page', async () => {
    const door = await testDoor()
    const { cookie } = await comeIn(door)
    expect((await ask(door.port, '/again', again('x'.repeat(door.secret.length)))).status).toBe(403)
    expect((await ask(door.port, '/again', { method: 'POST', headers: { cookie } })).status).toBe(403)
    expect((await ask(door.port, '/again', { ...again(door.secret), method: 'GET' })).status).toBe(403)
  })
})

test('no key stands in the log', async () => {
  const door = await testDoor()
  const address = door.address()
  const page = await comeIn(door)
  await ask(door.port, pathOf(address))
  await askAs(page, '/missing.js')
  const log = await readFile(join(door.program.log.folder, 'joryu.log'), 'utf8')
  const keys = [new URL(address).searchParams.get('token'), page.cookie.split('=')[1], door.secret]
  for (const key of keys) expect(log).not.toContain(key)
})
