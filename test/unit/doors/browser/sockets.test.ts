import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { comeIn, connect, nextMessage, pageSocket, testDoor } from '../../../support/browserDoor.ts'

const list = JSON.stringify({ kind: 'call', id: 1, name: 'projects.list' })
const answered = { kind: 'reply', id: 1, outcome: { ok: true, value: [] } }

describe('a socket', () => {
  test('carries calls and answers for a page that came in', async () => {
    const door = await testDoor()
    const socket = await pageSocket(door)
    socket.send(list)
    expect(await nextMessage(socket)).toEqual(answered)
    expect(door.pages()).toBe(1)
  })

  test.each([
    ['without a cookie', { cookie: '' }],
    ['with another cookie', { cookie: 'joryu=x' }],
    ['of a page from elsewhere', { origin: 'http://evil.example' }],
    ['of another port of this PC', { origin: 'http://127.0.0.1:1' }],
    ['of the same place by another name', { origin: 'http://localhost' }],
    ['of a page from a file', { origin: 'null' }],
    ['without an origin', { origin: '' }],
    ['to a name that was made to lead here', { host: 'evil.example' }],
  ])('%s is refused', async (_, changed) => {
    const door = await testDoor()
    expect(await connect(await comeIn(door), changed)).toBe(403)
    expect(door.pages()).toBe(0)
  })

  test('elsewhere than at its path is refused', async () => {
    const door = await testDoor()
    const page = await comeIn(door)
    for (const path of ['/', '/socket', page.place, `${page.place}socket/../x`, `${page.place}socket?x`]) {
      expect(await connect(page, {}, path), path).toBe(403)
    }
  })

  test('that sends what is no message goes on', async () => {
    const socket = await pageSocket(await testDoor())
    const texts = ['', 'x', '{', 'null', '[]', '{"kind":"call"}', '{"__proto__":{"kind":"call"}}']
    for (const text of texts) socket.send(text)
    socket.send(Buffer.from([1, 2, 3]))
    socket.send(list)
    expect(await nextMessage(socket)).toEqual(answered)
  })

  test.each([
    ['an unknown name', { name: 'shell.run', input: 'rm -rf /' }],
    ['an extra key', { name: 'projects.facts', input: { project: 'gears', shell: true } }],
    ['a wrong type', { name: 'projects.facts', input: { project: ['gears'] } }],
    ['an endless text', { name: 'projects.create', input: { name: 'x'.repeat(500_000) } }],
    ['a path where a number belongs', { name: 'jobs.wish', input: { id: '../../1', wish: 'cancel' } }],
    ['an object that claims to be another', { name: 'projects.facts', input: { ['__proto__']: { project: 'gears' } } }],
  ])('with %s gets a refusal, and goes on', async (_, asked) => {
    const socket = await pageSocket(await testDoor())
    socket.send(JSON.stringify({ kind: 'call', id: 2, ...asked }))
    expect(await nextMessage(socket)).toMatchObject({
      id: 2, outcome: { ok: false, failure: { problem: { code: 'call-refused' } } },
    })
    socket.send(list)
    expect(await nextMessage(socket)).toEqual(answered)
  })

  test('that sends more than any message needs is closed, and the door goes on', async () => {
    const door = await testDoor()
    const socket = await pageSocket(door)
    socket.send('x'.repeat(2 * 2 ** 20))
    expect((await once(socket, 'close'))[0]).toBe(1009)
    const other = await pageSocket(door)
    other.send(list)
    expect(await nextMessage(other)).toEqual(answered)
  })

  test('closes with the door', async () => {
    const door = await testDoor()
    const [page, socket] = [await comeIn(door), await pageSocket(door)]
    const closed = once(socket, 'close')
    await door[Symbol.asyncDispose]()
    await closed
    await expect(connect(page)).rejects.toThrow('ECONNREFUSED')
  })
})
