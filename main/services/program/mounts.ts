import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** A place where a file system begins. */
export interface Mount {
  readonly path: string
  /** As the system calls it, such as 'ext4' or 'smbfs'. */
  readonly kind: string
}

/** Milliseconds that a system may take to list its mounts. */
const PATIENCE = 2000

/** All mounts, as far as the system tells; none on Windows, whose paths tell more. */
export async function listMounts(platform: NodeJS.Platform): Promise<readonly Mount[]> {
  try {
    if (platform === 'linux') return parseLinuxMounts(await readFile('/proc/self/mounts', 'utf8'))
    if (platform !== 'darwin') return []
    const { stdout } = await promisify(execFile)('/sbin/mount', { timeout: PATIENCE })
    return parseMacMounts(stdout)
  } catch {
    return []
  }
}

/** Lines such as `//server/share /mnt/share cifs rw 0 0`: blanks in paths are written as digits. */
export function parseLinuxMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, path, kind] = line.split(' ')
    return path === undefined || kind === undefined ? [] : [{ path: path.replaceAll('\\040', ' '), kind }]
  })
}

/** Lines such as `//user@server/share on /Volumes/share (smbfs, nodev)`. */
export function parseMacMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, path, kind] = /^.+ on (.+) \((\w+)[,)]/.exec(line) ?? []
    return path === undefined || kind === undefined ? [] : [{ path, kind }]
  })
}
