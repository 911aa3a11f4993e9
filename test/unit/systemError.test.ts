import { constants } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderFailure, writeFailure } from '../../shared/systemError.ts'
import { problemOf } from '../support/problemOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

type Tell = (error: unknown) => unknown

const ofFolder: Tell = (error) => folderFailure(error, 'somewhere')
const ofWrite: Tell = (error) => writeFailure(error, 'somewhere', 'around')

/** What is told of the error that `work` ends in. */
function told(tell: Tell, work: () => Promise<unknown>): ReturnType<typeof problemOf> {
  return problemOf(() => work().catch((error: unknown) => {
    throw tell(error)
  }))
}

describe('a refusal of the operating system is told', () => {
  const isLinux = process.platform === 'linux'

  test('when a folder is missing', async () => {
    const missing = join(await temporaryFolder(), 'missing')
    expect(await told(ofFolder, () => readdir(missing))).toEqual({ code: 'folder-missing', path: 'somewhere' })
  })

  test('when a file stands where a folder should', async () => {
    const folder = await temporaryFolder({ file: '' })
    const denied = { code: 'write-denied', path: 'somewhere' }
    expect(await told(ofWrite, () => mkdir(join(folder, 'file')))).toEqual(denied)
    const inside = join(folder, 'file', 'inside')
    expect(await told(ofWrite, () => mkdir(inside))).toEqual({ code: 'folder-missing', path: 'around' })
    expect(await told(ofFolder, () => readdir(inside))).toEqual({ code: 'folder-missing', path: 'somewhere' })
  })

  test('when a name is too long', async () => {
    const path = join(await temporaryFolder(), 'x'.repeat(300))
    expect(await told(ofWrite, () => mkdir(path))).toEqual({ code: 'write-denied', path: 'somewhere' })
    expect(await told(ofFolder, () => readdir(path))).toEqual({ code: 'folder-missing', path: 'somewhere' })
  })

  test.runIf(isLinux)('when a folder may not be written (by one of Linux that not even root may)', async () => {
    expect(await told(ofWrite, () => mkdir('/sys/joryu'))).toEqual({ code: 'write-denied', path: 'somewhere' })
  })

  test.runIf(isLinux)('when a disk is full (by the device of Linux that always is)', async () => {
    await using full = await open('/dev/full', constants.O_WRONLY)
    expect(await told(ofWrite, () => full.writeFile('x'))).toEqual({ code: 'disk-full', path: 'somewhere' })
  })

  // No test can bring these about on a sound machine.
  test.each([
    ['EIO', ofFolder, 'folder-unreadable'],
    ['EROFS', ofWrite, 'write-denied'],
    ['EDQUOT', ofWrite, 'disk-full'],
  ] as const)('when it is %s', async (code, tell, problem) => {
    const refusal = (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }))
    expect(await told(tell, refusal)).toEqual({ code: problem, path: 'somewhere' })
  })
})

test('an error that is no refusal stays what it was', () => {
  const error = new Error('other')
  expect([ofFolder(error), ofWrite(error)]).toEqual([error, error])
})
