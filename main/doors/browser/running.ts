import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { takeLock } from '../../library/lock.ts'
import { addressWith, type BrowserDoor } from './door.ts'
import { LOOPBACK } from './guard.ts'

/** Milliseconds that a door may take to open, and between two tries to ask it. */
const PATIENCE = 10_000
const TRY_EVERY = 200

/** What a running door tells others who start the program: only the user can read it. */
const doorFile = z.strictObject({ port: z.int().min(1).max(65_535), secret: z.string().min(32).max(100) })

/** The right to be the only door of a folder; it ends with the process. @returns undefined when another has it */
export function takeDoorLock(home: string): Disposable | undefined {
  return takeLock(join(home, 'door.db'))
}

/** Tells other starts of the program where this door is. */
export async function tellOthers(home: string, { port, secret }: Pick<BrowserDoor, 'port' | 'secret'>): Promise<void> {
  await tellNobody(home)
  await writeFile(pathOf(home), JSON.stringify({ port, secret }), { mode: 0o600, flag: 'wx' })
}

/** No door is there any more. */
export function tellNobody(home: string): Promise<void> {
  return rm(pathOf(home), { force: true })
}

/**
 * A new address of the door that runs in `home`.
 * @param patience milliseconds that it may take to answer
 * @returns undefined where it does not
 */
export async function addressOfRunning(home: string, patience = PATIENCE): Promise<string | undefined> {
  for (let waited = 0; ; waited += TRY_EVERY) {
    const address = await askForAddress(home)
    if (address !== undefined || waited >= patience) return address
    await wait(TRY_EVERY)
  }
}

async function askForAddress(home: string): Promise<string | undefined> {
  try {
    const { port, secret } = doorFile.parse(JSON.parse(await readFile(pathOf(home), 'utf8')))
    const headers = { authorization: `Bearer ${secret}` }
    const response = await fetch(`http://${LOOPBACK}:${port}/again`, { method: 'POST', headers })
    return response.ok ? addressWith(port, await response.text()) : undefined
  } catch {
    // It has not opened yet, or is closing.
    return undefined
  }
}

function pathOf(home: string): string {
  return join(home, 'door.json')
}
