import type { MergedClass } from './layout.ts'
import type { DepthMapping, FitPolicy } from './reading.ts'
import type { LeakState } from './split.ts'

/** What a class means to the plant: a good part, or a defect. */
export type Role = 'ok' | 'ng'

/** How bad a defect is: 致命, 重, 軽. */
export type Severity = 'critical' | 'major' | 'minor'

/** What a picture may be used for. */
export type SplitName = 'training' | 'test'

/** What became of a file: it counts, another of the same content counts for it, it is no picture, or it is away. */
export type Outcome = 'imported' | 'duplicate' | 'skipped' | 'gone'

/** How every picture of a project is kept for training: what is trained on is alike. */
export interface TrainingShape {
  /** Side of the square, pixels. */
  readonly size: number
  readonly channels: 1 | 3
  /** How pictures that are not square come into the square. */
  readonly fit: FitPolicy
  /** What 16 bits a value become. */
  readonly depth: DepthMapping
}

export interface Project {
  readonly id: number
  readonly name: string
  readonly createdAt: string
  /** 品番 and 工程, as a person has typed them. */
  readonly partNumber: string | undefined
  readonly process: string | undefined
  /** Undefined until the first pictures are imported. */
  readonly shape: TrainingShape | undefined
}

/** A place that pictures are imported from. The files in it are only read. */
export interface DataSet {
  readonly id: number
  readonly projectId: number
  readonly sourcePath: string
  /** As `--layout` names it. */
  readonly layout: string
  /** Classes of it that a person made one. */
  readonly merges: readonly MergedClass[]
  /** Whether names of files tell lots, dates and parts where no list does. */
  readonly nameFacts: boolean
}

export interface PictureClass {
  readonly id: number
  readonly name: string
  /** Undefined until it is known: nothing is guessed about a set without a class of good parts. */
  readonly role: Role | undefined
  /** Undefined for good parts, and until a person has chosen. */
  readonly severity: Severity | undefined
}

/** The pictures of a project as they once were. It never changes, and numbers that are told later name it. */
export interface Snapshot {
  readonly id: number
  /** Counts from 1 within the project. */
  readonly number: number
  /** SHA-256 over shape, classes and members, as hexadecimal digits. */
  readonly fingerprint: string
  readonly createdAt: string
  readonly shape: TrainingShape
  readonly pictures: number
  /** By the last check of it. A comparison on pictures that leak, or were never checked, proves nothing good. */
  readonly leak: LeakState
}
