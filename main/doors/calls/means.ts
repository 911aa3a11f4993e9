import type { Settings } from '../../../shared/contract/calls/settings.ts'
import type { Language } from '../../../shared/text/language.ts'
import type { Looks } from '../../services/looks.ts'
import type { SideWork } from '../../services/jobs/sideWork.ts'
import type { HeldLibrary } from '../../services/program/heldLibrary.ts'
import type { JobRunner } from '../../services/program/jobRunner.ts'
import type { Log } from '../../services/program/log.ts'

/** Works with the library of the program. @throws Failure as `withLibrary` */
export type InLibrary = HeldLibrary['use']

/** What the answers are made of. */
export interface HandlerMeans {
  readonly dataFolder: string
  readonly inLibrary: InLibrary
  /** What the system speaks. */
  readonly language: Language
  readonly log: Log
  readonly mask: (text: string) => string
  /** The settings that hold now, and where they are kept. */
  readonly held: { readonly folder: string; settings: Settings }
  readonly settingsWereBroken: boolean
  readonly jobs: JobRunner
  readonly looks: Looks
  readonly side: SideWork
}
