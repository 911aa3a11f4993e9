import type { ImageShape } from '../../shared/domain/pictures.ts'
import type { PresetName } from '../../shared/domain/studyPlan.ts'
import type { Augmentation } from '../engine/augment/augmentation.ts'
import { usualTraining, type EvaluationRecipe } from '../engine/evaluation/recipe.ts'
import { depthFor } from '../engine/network/convNet.ts'
import type { DistillRecipe } from '../engine/recipe.ts'

/** What distinguishes the presets: the numbers that cost time. */
interface Effort {
  /** What it promises to take at most, from the pictures to the verdict. */
  readonly minutes: number
  /** Longest side in pixels that pictures are brought to, unless a size is asked for. */
  readonly mostSide: number
  /** Channels of every block of the network: a step costs up to its square. */
  readonly width: number
  /** Trajectories to follow: with few, a student learns their accidents. The literature takes 100. */
  readonly experts: number
  /** Passes of each expert. Students start anywhere on its path: later stretches teach finer things. */
  readonly epochs: number
  /** Pictures in each of these passes. */
  readonly expertPictures: number
  /** Steps of a student: `SPAN` of an expert's epochs in as many steps as its rate can bridge. */
  readonly innerSteps: number
  readonly iterations: number
  /** Steps of everybody's training when packs, full data and opponents are compared. */
  readonly evaluationSteps: number
  /** Most sheets that are trained on, as long as everybody, before the best is taken as an opponent. */
  readonly sheetTrainings: number
}

/** Expert's epochs that a student must cover: 25 to 70 steps, which its own ten or fifteen can bridge. */
const SPAN = 3

/** The one table to tune. */
const efforts: Readonly<Record<PresetName, Effort>> = {
  // For the demo: everything, experts to verdict, in minutes on two cores.
  quick: {
    minutes: 5, mostSide: 32, width: 16, experts: 2, epochs: 45, expertPictures: 1_100, innerSteps: 10,
    iterations: 140, evaluationSteps: 400, sheetTrainings: 12,
  },
  // For an hour or less.
  standard: {
    minutes: 60, mostSide: 64, width: 32, experts: 3, epochs: 27, expertPictures: 3_000, innerSteps: 10,
    iterations: 200, evaluationSteps: 600, sheetTrainings: 12,
  },
  // For a night.
  thorough: {
    minutes: 600, mostSide: 128, width: 64, experts: 10, epochs: 63, expertPictures: 3_000, innerSteps: 15,
    iterations: 1_500, evaluationSteps: 1_500, sheetTrainings: 12,
  },
}

/** What is left of a preset that was shortened, however little time there is: less teaches nothing. */
const FEWEST = { epochs: 9, iterations: 40, evaluationSteps: 200 } as const

/** Numbers of a preset that a user may replace. */
export interface Overrides {
  readonly experts?: number
  readonly epochs?: number
  readonly iterations?: number
  readonly evaluationSteps?: number
  /** Networks of each contender in a comparison. */
  readonly seeds: number
}

/** What recipes are made for. */
export interface RecipeRequest {
  readonly preset: PresetName
  readonly overrides: Overrides
  readonly augmentation: Augmentation
  readonly image: ImageShape
}

/** How a pack is made, and how it is compared. */
export interface Recipes {
  readonly distillation: DistillRecipe
  readonly evaluation: EvaluationRecipe
}

/** What a preset does where nobody shortens it or asks for other numbers. */
export function effortOf(preset: PresetName): Pick<Effort, 'width' | 'experts' | 'epochs' | 'iterations'> {
  return efforts[preset]
}

/** Longest side in pixels that a preset brings pictures to, unless a size is asked for. */
export function mostSideOf(preset: PresetName): number {
  return efforts[preset].mostSide
}

/** Minutes that a preset promises to take at most. */
export function minutesOf(preset: PresetName): number {
  return efforts[preset].minutes
}

/**
 * The numbers of a preset that is shortened to fit a time.
 * @param part of its work, about, 0 to 1: experts stay as many, since with fewer a student learns their accidents
 */
export function shortened(preset: PresetName, part: number): Required<Omit<Overrides, 'seeds'>> {
  const { experts, epochs, iterations, evaluationSteps } = efforts[preset]
  return {
    experts,
    epochs: Math.max(FEWEST.epochs, Math.round(part * epochs)),
    iterations: Math.max(FEWEST.iterations, Math.round(part * iterations)),
    evaluationSteps: Math.max(FEWEST.evaluationSteps, Math.round(part * evaluationSteps)),
  }
}

/** The recipes of a preset for pictures of this shape. Experts, students and the networks compared are one network. */
export function recipesOf({ preset, overrides, augmentation, image }: RecipeRequest): Recipes {
  const effort = { ...efforts[preset], ...overrides }
  const network = { width: effort.width, depth: depthFor(image) }
  return {
    distillation: { ...distillRecipe(effort), network, augmentation },
    evaluation: {
      ...usualTraining,
      learningRate: 0.02,
      batch: 128,
      steps: effort.evaluationSteps,
      network,
      augmentation,
      ...rivalry(preset, overrides.seeds),
    },
  }
}

/** The part of a comparison's recipe that concerns the others, not the pack: how hard their case is made. */
export function rivalry(preset: PresetName, seeds: number): Pick<EvaluationRecipe, 'fullEpochs' | 'seeds' | 'sheet'> {
  return { fullEpochs: 5, seeds, sheet: { formats: ['webp', 'avif'], trainings: efforts[preset].sheetTrainings } }
}

function distillRecipe(effort: Effort): Omit<DistillRecipe, 'network' | 'augmentation'> {
  const span = Math.min(SPAN, effort.epochs)
  return {
    start: 'data',
    objective: {
      kind: 'trajectory',
      recipe: {
        experts: effort.experts,
        epochs: effort.epochs,
        expertBatch: 128,
        expertLearningRate: 0.1,
        expertPictures: effort.expertPictures,
        span,
        latestStart: effort.epochs - span,
        innerSteps: effort.innerSteps,
        innerBatch: 96,
        guideWeight: 0.3,
        guideBatch: 96,
      },
    },
    iterations: effort.iterations,
    rates: { spectra: 0.015, transforms: 0.014, stepSize: 0.02 },
    stepSize: 0.1,
    quantizeFrom: 0.6,
  }
}
