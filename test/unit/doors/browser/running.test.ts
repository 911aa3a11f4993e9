import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addressOfRunning, takeDoorLock, tellNobody, tellOthers } from '../../../../main/doors/browser/running.ts'
import { ask, pathOf, testDoor } from '../../../support/browserDoor.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

test('a second start of the program gets an address of the first, which opens it once', async () => {
  const [home, door] = [await temporaryFolder(), await testDoor()]
  await tellOthers(home, door)
  const address = await addressOfRunning(home, 0) ?? ''
  expect(new URL(address).port).toBe(String(door.port))
  expect((await ask(door.port, pathOf(address))).status).toBe(303)
  expect((await ask(door.port, pathOf(address))).status).toBe(403)
})

test.skipIf(process.platform === 'win32')('what it asks with can be read by the user alone', async () => {
  const [home, door] = [await temporaryFolder({ 'door.json': 'of before' }), await testDoor()]
  await tellOthers(home, door)
  expect((await stat(join(home, 'door.json'))).mode & 0o777).toBe(0o600)
})

const noDoors = [
  '', '{', '{"port":1,"secret":""}', '{"port":99999999,"secret":"x"}', '{"port":1,"secret":"x","host":"evil"}',
]

test.each(noDoors)(
  'where nothing answers, or a file leads elsewhere, there is no address: %s', async (text) => {
    const home = await temporaryFolder()
    expect(await addressOfRunning(home, 0)).toBeUndefined()
    await writeFile(join(home, 'door.json'), text)
    expect(await addressOfRunning(home, 0)).toBeUndefined()
  },
)

test('a door that has closed is not asked any more', async () => {
  const [home, door] = [await temporaryFolder(), await testDoor()]
  await tellOthers(home, door)
  await door[Symbol.asyncDispose]()
  expect(await addressOfRunning(home, 0)).toBeUndefined()
  await tellNobody(home)
  await tellNobody(home)
})

test('one program at a time is the door of a folder', async () => {
  const home = await temporaryFolder()
  {
    using first = takeDoorLock(home)
    expect([first === undefined, takeDoorLock(home)]).toEqual([false, undefined])
  }
  using next = takeDoorLock(home)
  expect(next).toBeDefined()
})
