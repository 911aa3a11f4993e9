import { expect, test } from 'vitest'
import { NO_AUGMENTATION } from '../../../main/engine/augment/augmentation.ts'
import { balancedOrder } from '../../../main/engine/baseline/balancedOrder.ts'
import { chooseSheet, type SheetChoice } from '../../../main/engine/baseline/chooseSheet.ts'
import { createSheetSource } from '../../../main/engine/baseline/contactSheet.ts'
import { promisingCandidates } from '../../../main/engine/baseline/sheetCandidates.ts'
import { createEvaluator } from '../../../main/engine/evaluation/evaluator.ts'
import { usualTraining } from '../../../main/engine/evaluation/recipe.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { realExamples } from '../../../main/engine/network/examples.ts'
import { measureNormalization } from '../../../main/engine/network/normalization.ts'
import { createSheetCodec } from '../../../main/images/sheetCodec.ts'
import { asValidation } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import { gratings } from '../../support/engineSets.ts'
import { lastOf } from '../../support/engineSteps.ts'

const shape = { channels: 1, height: 24, width: 24 } as const
const training = gratings(shape, 4, 160, 0.4, createStream(1))
const validation = asValidation(gratings(shape, 4, 80, 0.4, createStream(2)))
const normalization = measureNormalization(training)
const bytes = 1100

test('where the truest pictures are too few to learn from, more and coarser ones are chosen', async () => {
  await using evaluator = createEvaluator(await createExecutor('onnx'), {
    image: shape, classes: 4, width: 8, depth: 2, activation: 'relu',
  })
  const stream = createStream(3)
  const choice: SheetChoice = {
    source: createSheetSource(createSheetCodec(), training, balancedOrder(training, stream)),
    bytes,
    search: { formats: ['webp'], trainings: 20 },
    lessonOf: (pictures) => ({
      examples: realExamples(pictures, normalization),
      recipe: { ...usualTraining, learningRate: 0.02, batch: 32, steps: 40, augmentation: NO_AUGMENTATION },
      normalization,
      stream: stream.fork('network'),
    }),
  }
  const [truest] = await lastOf(promisingCandidates(choice.source, choice.search.formats, bytes))
  const chosen = await lastOf(chooseSheet(evaluator, choice, validation))
  expect(truest?.count).toBeLessThan(8)
  expect(chosen?.count).toBeGreaterThan(20)
})
