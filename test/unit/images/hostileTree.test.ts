import { chmod } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { loadPictures } from '../../../main/images/load.ts'
import { addLockedFolder, writeHostileTree } from '../../support/hostileTree.ts'
import { asOrdinaryUser } from '../../support/ordinaryUser.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const options = { size: 16, channels: 'auto', seed: 1, signal: { aborted: false } } as const

/** Kibibytes: less than a tenth of what the pixels of one bomb would take. */
const mostMemory = 300 * 1024

test('a hostile tree loads in one run: every file is a picture or has its reason, in bounded memory', async () => {
  const folder = await temporaryFolder()
  const { pictures, skipped } = await writeHostileTree(folder)
  const before = process.resourceUsage().maxRSS
  const loaded = await loadPictures(folder, options)
  const account = loaded.skipped.map(({ path, reason }) => {
    return [relative(folder, path).replaceAll(sep, '/'), reason] as const
  })
  expect(Object.fromEntries(account)).toEqual(skipped)
  expect(account).toHaveLength(Object.keys(skipped).length)
  expect(countsByClass(loaded)).toEqual(
    Object.fromEntries(Object.entries(pictures).map(([className, { length }]) => [className, length])),
  )
  expect(loaded.reading).toEqual({
    depth: { kind: 'used-range', low: 899, high: 901 },
    counts: { deep: 1, several: 3, turned: 7, transparent: 2, cmyk: 1, profile: 8 },
  })
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(mostMemory)
})

test.skipIf(process.platform === 'win32')('a folder in it that may not be looked into is skipped', async () => {
  const folder = await temporaryFolder()
  const { skipped } = await writeHostileTree(folder)
  await chmod(folder, 0o755)
  const path = await addLockedFolder(folder)
  const loaded = await asOrdinaryUser(() => loadPictures(folder, options))
  await chmod(path, 0o755)
  expect(loaded.skipped).toHaveLength(Object.keys(skipped).length + 1)
  expect(loaded.skipped).toContainEqual({ path, reason: 'folder-unreadable' })
})

function countsByClass({ training, test: held }: Awaited<ReturnType<typeof loadPictures>>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const label of [...training.labels, ...held.labels]) {
    const className = training.classes[label] ?? '?'
    counts[className] = (counts[className] ?? 0) + 1
  }
  return counts
}
