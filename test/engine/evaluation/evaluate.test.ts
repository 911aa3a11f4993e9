import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_AUGMENTATION } from '../../../main/engine/augment/augmentation.ts'
import { evaluate, finalEvaluate } from '../../../main/engine/evaluation/evaluate.ts'
import { createEvaluator, type Evaluator } from '../../../main/engine/evaluation/evaluator.ts'
import { measureNetwork } from '../../../main/engine/evaluation/measureNetwork.ts'
import { usualTraining } from '../../../main/engine/evaluation/recipe.ts'
import { trainFromScratch, type EvaluationStep, type Lesson } from '../../../main/engine/evaluation/trainFromScratch.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import type { Executor } from '../../../main/engine/executor/executor.ts'
import { startWeights } from '../../../main/engine/network/train.ts'
import { realExamples } from '../../../main/engine/network/examples.ts'
import { measureNormalization } from '../../../main/engine/network/normalization.ts'
import { FULL_SCORE } from '../../../shared/domain/answers.ts'
import { asTest, asValidation, selectPictures } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import { gratings } from '../../support/engineSets.ts'
import { lastOf } from '../../support/engineSteps.ts'

const shape = { channels: 1, height: 16, width: 16 } as const
const training = gratings(shape, 2, 40, 0.1, createStream(1))
const validation = asValidation(gratings(shape, 2, 20, 0.1, createStream(2)))
const tested = asTest(gratings(shape, 2, 30, 0.1, createStream(3)))
const normalization = measureNormalization(training)
const recipe = { ...usualTraining, learningRate: 0.02, batch: 20, steps: 48, augmentation: NO_AUGMENTATION }
const lesson: Lesson = {
  examples: realExamples(training, normalization), recipe, normalization, stream: createStream(4),
}

let executor: Executor
let evaluator: Evaluator
beforeAll(async () => {
  executor = await createExecutor('onnx')
  evaluator = createEvaluator(executor, {
    image: shape, classes: 2, width: 4, depth: 2, activation: 'relu',
  })
})
afterAll(() => evaluator[Symbol.asyncDispose]())

test('a network learns what can be learned, and both measurements find the same network', async () => {
  const chosen = await lastOf(evaluate(evaluator, lesson, validation))
  expect(chosen.accuracy).toBeGreaterThan(0.9)
  const watch = { on: validation, points: 8 }
  const final = await lastOf(finalEvaluate(evaluator, lesson, watch, { test: tested, good: [0] }))
  expect(final.accuracy).toBeGreaterThan(0.9)
  expect(final.curve.at(-1)).toEqual({ step: recipe.steps, accuracy: chosen.accuracy })
  const { test: said, watched } = final.said
  const right = said.classes.filter((label, at) => label === tested.labels[at])
  expect(right.length / said.classes.length).toBe(final.accuracy)
  // Of two classes, the more probable one is that with more than half of the score.
  expect(said.scores.map((score) => Number(score > FULL_SCORE / 2))).toEqual(said.classes)
  expect(watched.scores).toHaveLength(validation.labels.length)
})

describe('curve', () => {
  const short: Lesson = { ...lesson, recipe: { ...recipe, steps: 10 } }

  test('the points are spread evenly up to the last step, and looking changes nothing', async () => {
    const watched = await lastOf(trainFromScratch(evaluator, short, { on: validation, points: 4 }))
    expect(watched.curve.map(({ step }) => step)).toEqual([3, 5, 8, 10])
    expect((await lastOf(trainFromScratch(evaluator, short))).weights).toEqual(watched.weights)
  })

  test('with fewer steps than points there is one a step, without validation pictures none', async () => {
    const brief: Lesson = { ...lesson, recipe: { ...recipe, steps: 2 } }
    const { curve } = await lastOf(trainFromScratch(evaluator, brief, { on: validation, points: 8 }))
    expect(curve.map(({ step }) => step)).toEqual([1, 2])
    const none = asValidation(selectPictures(validation, []))
    expect((await lastOf(trainFromScratch(evaluator, brief, { on: none, points: 8 }))).curve).toEqual([])
  })
})

test('without examples the fresh network guesses', async () => {
  const nothing = realExamples(selectPictures(training, []), normalization)
  const steps: EvaluationStep[] = []
  const { weights } = await lastOf(trainFromScratch(evaluator, { ...lesson, examples: nothing }), (step) => {
    steps.push(step)
  })
  expect(steps).toEqual([])
  expect(weights).toEqual(startWeights(evaluator.spec, lesson.stream))
})

test('many pictures are predicted in parts that add up to all', async () => {
  const many = gratings({ channels: 3, height: 128, width: 128 }, 2, 100, 0.1, createStream(5))
  await using large = createEvaluator(executor, {
    image: many.shape, classes: 2, width: 1, depth: 5, activation: 'relu',
  })
  const weights = startWeights(large.spec, createStream(6))
  const done: number[] = []
  const metrics = await lastOf(
    measureNetwork(large, weights, { mean: [0, 0, 0], deviation: [1, 1, 1] }, many),
    (step) => done.push(step.done),
  )
  expect(done).toEqual([85, 100])
  expect(metrics.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(100)
})
