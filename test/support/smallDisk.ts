import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A disk of its own, in memory, that a test can fill up and lock. */
export interface SmallDisk {
  readonly path: string
  /** Leaves no room at all. */
  fill(): void
  empty(): Promise<void>
  /** Lets nobody write, or all again. */
  setWritable(isWritable: boolean): void
}

/** Whether this machine lets a test make a disk: it takes Linux, and the rights of root. */
export const canMakeDisks = process.platform === 'linux' && tryToMount()

/** @param mebibytes its size */
export function smallDisk(mebibytes: number): SmallDisk {
  const path = mount(mebibytes)
  const ballast = join(path, 'ballast')
  onTestFinished(() => unmount(path))
  return {
    path,
    fill() {
      for (let size = 2 ** 20; size >= 1; size /= 2) {
        try {
          for (;;) writeFileSync(ballast, new Uint8Array(size), { flag: 'a' })
        } catch {
          // No room for so many: perhaps for fewer.
        }
      }
    },
    empty: () => rm(ballast),
    setWritable: (isWritable) => void execFileSync('mount', ['-o', `remount,${isWritable ? 'rw' : 'ro'}`, path]),
  }
}

function mount(mebibytes: number): string {
  const path = mkdtempSync(join(tmpdir(), 'joryu-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path], { stdio: 'ignore' })
  return path
}

function unmount(path: string): void {
  execFileSync('umount', ['--lazy', path])
  rmdirSync(path)
}

function tryToMount(): boolean {
  try {
    unmount(mount(1))
    return true
  } catch {
    return false
  }
}
