import type { Draw } from '../augment/augmentation.ts'
import type { Batch } from '../network/batch.ts'
import type { Examples } from '../network/examples.ts'
import type { GradientProgram } from '../network/gradientProgram.ts'
import type { AdjointProgram } from './adjointProgram.ts'
import { addScaled, dot, subtract } from '../tensor/vectors.ts'

/** One inner step of a student: which decoded pictures it sees, and how they are changed. */
export interface InnerStep {
  readonly indices: readonly number[]
  readonly draw: Draw
}

/** A stretch of an expert's path and how a student is to walk it. */
export interface Trajectory {
  /** theta_0 [P]: where the student starts, on the expert's path. */
  readonly start: Float32Array
  /** theta* [P]: where the expert was some epochs later. */
  readonly target: Float32Array
  readonly steps: readonly InnerStep[]
  /** beta: learned step size of the student's SGD. */
  readonly stepSize: number
}

/** "Guided by a real distribution": the student must also do well on real pictures at the end. */
export interface Guide {
  readonly weight: number
  readonly batch: Batch
}

/** What one student's walk says about the decoded pictures. */
export interface Match {
  /** |theta_N - theta*|^2 / |theta_0 - theta*|^2: 1 when the student went nowhere, 0 when it arrived. */
  readonly distance: number
  /** Cross-entropy of theta_N on the guide's real pictures; undefined without a guide. */
  readonly guideLoss: number | undefined
  /** Gradient of distance + weight * guideLoss with respect to every decoded picture [count, C, H, W]. */
  readonly ofImages: Float32Array
  /** The same with respect to beta. */
  readonly ofStepSize: number
}

/** The two static programs of an inner step and its reverse. */
export interface StudentPrograms {
  readonly gradient: GradientProgram
  readonly adjoint: AdjointProgram
}

/**
 * Trajectory matching (Cazenavette et al., CVPR 2022, equation 1) with its exact gradient by a reverse sweep: it keeps
 * the weights and the gradient of every step and nothing else, so memory does not grow with the activations of N steps.
 *
 *   lambda = 2 (theta_N - theta*) / D + w grad CE(theta_N; real),  D = |theta_0 - theta*|^2
 *   for i = N-1 .. 0, with g = grad CE(theta_i; x_i):
 *     dL/dx_i = -beta d(lambda . g)/dx,  dL/dbeta -= lambda . g,  lambda -= beta d(lambda . g)/dtheta
 *
 * @param examples decoded pictures; labels are not learned
 * @param valuesPerPicture C * H * W
 */
export async function matchTrajectory(
  programs: StudentPrograms,
  examples: Examples,
  valuesPerPicture: number,
  trajectory: Trajectory,
  guide: Guide | undefined,
): Promise<Match> {
  const { target, stepSize } = trajectory
  const path = await walk(programs.gradient, examples, trajectory)
  const scale = squaredNorm(subtract(trajectory.start, target))
  const miss = subtract(path.end, target)
  const guided = guide && (await programs.gradient.run(path.end, guide.batch))
  let lambda: Float32Array = miss.map((value) => (2 * value) / scale)
  if (guide && guided) lambda = addScaled(lambda, guide.weight, guided.gradient)
  const ofImages = new Float32Array(examples.count * valuesPerPicture)
  let ofStepSize = 0
  for (const { step, weights, gradient } of path.walked.toReversed()) {
    const reverse = await programs.adjoint.run(weights, batchOf(examples, step), lambda)
    scatterAdd(ofImages, valuesPerPicture, step.indices, reverse.images, -stepSize)
    ofStepSize -= dot(lambda, gradient)
    lambda = addScaled(lambda, -stepSize, reverse.hessianVector)
  }
  return { distance: squaredNorm(miss) / scale, guideLoss: guided?.loss, ofImages, ofStepSize }
}

/** One step of a student's walk: the weights [P] before it, and the gradient [P] that it followed. */
interface WalkedStep {
  readonly step: InnerStep
  readonly weights: Float32Array
  readonly gradient: Float32Array
}

/** theta_(i+1) = theta_i - beta grad CE(theta_i; x_i): every step, and the last weights. */
async function walk(
  program: GradientProgram,
  examples: Examples,
  { start, steps, stepSize }: Trajectory,
): Promise<{ readonly walked: readonly WalkedStep[]; readonly end: Float32Array }> {
  const walked: WalkedStep[] = []
  let weights = start
  for (const step of steps) {
    const { gradient } = await program.run(weights, batchOf(examples, step))
    walked.push({ step, weights, gradient })
    weights = addScaled(weights, -stepSize, gradient)
  }
  return { walked, end: weights }
}

function batchOf(examples: Examples, { indices, draw }: InnerStep): Batch {
  return { count: indices.length, images: examples.imagesAt(indices), labels: examples.labelsAt(indices), draw }
}

function scatterAdd(
  total: Float32Array,
  rowLength: number,
  indices: readonly number[],
  rows: Float32Array,
  scale: number,
): void {
  indices.forEach((index, row) => {
    for (let at = 0; at < rowLength; at += 1) {
      const to = index * rowLength + at
      total[to] = (total[to] ?? 0) + scale * (rows[row * rowLength + at] ?? 0)
    }
  })
}

function squaredNorm(a: Float32Array): number {
  return dot(a, a)
}
