import { expect, test } from 'vitest'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { Learning } from '../../../main/engine/distillProgress.ts'
import type { CompareProgress } from '../../../main/evidence/trackSteps.ts'
import { decodeKept, encodeKept } from '../../../main/jobs/kept/keptFile.ts'
import { keptOf, progressFrom, type StudyProgress } from '../../../main/services/tasks/studyProgress.ts'
import { distilled, TINY_RECIPE, tinyInputs } from '../../support/engineDistillation.ts'

const seconds = { experts: 12.5, distill: 0.1 + 0.2, evaluate: 0 }
const inputs = tinyInputs(await createExecutor('onnx'))

/** Through a file and back. */
function reread(progress: StudyProgress): StudyProgress | undefined {
  const kept = decodeKept(encodeKept(keptOf(progress), 'joryu'), 'joryu')
  return kept && progressFrom(kept)
}

async function learningAfter(iterations: number): Promise<Learning | undefined> {
  let learning: Learning | undefined
  await distilled(inputs, (event) => {
    if (event.kind === 'iteration' && event.iteration === iterations) learning = event.progress.learning
  })
  return learning
}

test.each([1, TINY_RECIPE.iterations])('learning after %d iterations comes back as it was', async (after) => {
  const learning = await learningAfter(after)
  expect(learning?.iteration).toBe(after)
  const progress = { stage: 'distilling', executor: 'onnx', seconds, learning: learning as Learning } as const
  expect(reread(progress)).toEqual(progress)
})

test.each(['i8', 'f32'] as const)('a set stored as %s and a comparison come back as they were', async (storage) => {
  const set = await distilled({ ...inputs, storage, budgetBytes: 1000 })
  const run = {
    evaluation: {
      accuracy: 1 / 3, perClass: [0.5, null], confusion: [[1, 2], [0, 0]], curve: [{ step: 1, accuracy: 0.1 }],
    },
    pictures: 12, bytes: 160, missingClasses: 0, seconds: 1.5,
  }
  const comparison: CompareProgress = {
    sheet: { settings: { format: 'webp', quality: 30, height: 8, width: 8 }, count: 12 },
    runs: { full: [run, run], pack: [run], random: [], kMeans: [], coded: [] },
  }
  const progress = { stage: 'comparing', executor: 'onnx', seconds, set, comparison } as const
  expect(reread(progress)).toEqual(progress)
})
