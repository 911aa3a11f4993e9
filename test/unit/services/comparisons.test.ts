import { expect, test } from 'vitest'
import { runJobs } from '../../../main/services/jobs/runJobs.ts'
import { withLibrary } from '../../../main/services/library.ts'
import { countAnswers, listComparisons, listJudged, showComparison } from '../../../main/services/comparisons.ts'
import { frozenPlace, queueTinySnapshotStudy } from '../../support/snapshotJobs.ts'

const project = 'gears'

test('what a job leaves of its comparison opens the pictures of each cell, and those add up to it', async () => {
  const place = await frozenPlace(20)
  await queueTinySnapshotStudy(place, 'gears.joryu')
  await runJobs(place.library, { publish: () => {}, signal: new AbortController().signal, lowPriority: false })
  await withLibrary(place.library, async ({ reader }) => {
    expect(listComparisons(reader, project, 9).runs).toMatchObject([{ number: 1, isWhole: true }])
    const { evidence } = showComparison(reader, project, 1)
    const { classes = [], counts, results } = evidence?.comparison ?? {}
    const agreement: readonly number[] = Object.values(countAnswers(reader, project, 1)?.agreement ?? {})
    expect(agreement.reduce((sum, count) => sum + count, 0)).toBe(counts?.test)
    for (const by of ['full', 'pack'] as const) {
      results?.[by].confusion.forEach((row, actual) => row.forEach((count, predicted) => {
        const wish = { kind: 'cell', by, actual, predicted } as const
        const { pictures } = listJudged(reader, project, { run: 1, wish }, { after: 0, limit: 100 })
        const votes = pictures.flatMap((picture) => picture[by]).filter((label) => label === predicted)
        expect(votes).toHaveLength(count)
        // The folder of a file is its class: held out as they were, they are still the right ones.
        for (const { name } of pictures) expect(name.split('/')[0]).toBe(classes[actual])
      }))
    }
  })
})
