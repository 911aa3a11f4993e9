import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isActive, isEnded, type Job } from '../../shared/domain/job.ts'
import { addWish } from '../../main/library/jobs/wishRows.ts'
import { happening, Plant } from '../support/jobsPlant.ts'

function expectSound(plant: Plant, before: readonly Job[]): void {
  const jobs = plant.rows()
  const active = jobs.filter(({ state }) => isActive(state))
  expect(active.length).toBeLessThanOrEqual(1)
  expect(plant.awake).toBe(active.length)
  expect(plant.engines.atWork.map(({ job }) => job.id)).toEqual(active.map(({ id }) => id))
  for (const { id, state } of before) {
    const now = jobs.find((job) => job.id === id)
    expect(now).toBeDefined()
    if (isEnded(state)) expect(now?.state).toEqual(state)
  }
}

test('whatever happens, no job is lost, one works at a time, and all come to an end', async () => {
  await fc.assert(fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async (happenings) => {
    using plant = await Plant.open()
    for (const one of happenings) {
      const before = plant.rows()
      await plant.happen(one)
      expectSound(plant, before)
    }
    await finishAll(plant)
    expect(plant.rows().every(({ state }) => isEnded(state))).toBe(true)
    expect(plant.queue.isIdle()).toBe(true)
  }), { numRuns: 60 })
})

/** Goes on with all that was stopped, by day and by night, until nothing is left to do. */
async function finishAll(plant: Plant): Promise<void> {
  for (const { id } of plant.rows()) addWish(plant.elsewhere.writer, { jobId: id, kind: 'resume' })
  plant.hour = 23
  const turns = 3 * plant.rows().length + 3
  for (let turn = 0; turn < turns; turn += 1) {
    plant.queue.heed()
    await plant.happen({ kind: 'end', outcome: { kind: 'finished', result: null } })
  }
}
