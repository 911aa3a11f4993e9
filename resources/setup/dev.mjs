/**
 * For those who write screens: serves them by Vite, which shows each change at once, in front of the browser door that
 * answers them. What follows on the command line goes to `joryu open`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createServer } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** Starts the door. @returns an address that opens it once */
async function openDoor() {
  const joryu = join(root, 'main/doors/cli/joryu.ts')
  const args = [joryu, 'open', '--no-browser', ...process.argv.slice(2)]
  const door = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  door.once('exit', (code) => process.exit(code ?? 1))
  for (let said = ''; ;) {
    const [part] = /** @type {[Buffer]} */ (await once(door.stdout, 'data'))
    said += part.toString()
    const [address] = /http:\S+(?=\s)/.exec(said) ?? []
    if (address !== undefined) return new URL(address)
  }
}

/** Opens the door as a browser does. @param {URL} address */
async function headersOfPage(address) {
  const response = await fetch(address, { redirect: 'manual' })
  const [cookie = ''] = response.headers.getSetCookie().map((header) => header.split(';')[0] ?? '')
  return { origin: address.origin, cookie }
}

const address = await openDoor()
// The door takes Vite for its page: to this PC's browser it is one, as long as its author works on it.
const behind = { target: address.origin, changeOrigin: true, headers: await headersOfPage(address) }
const server = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: { host: '127.0.0.1', proxy: { '/socket': { ...behind, ws: true }, '/previews': behind } },
})
await server.listen()
server.printUrls()
