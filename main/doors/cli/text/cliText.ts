import type { Phase } from '../../../../shared/domain/job.ts'
import type { Contender } from '../../../../shared/domain/comparison.ts'
import type { SpectrumPlan } from '../../../../shared/domain/distilledSet.ts'
import type { ExecutorName, ExecutorReason } from '../../../../shared/domain/executorName.ts'
import type { SnapshotName } from '../../../../shared/domain/origin.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import type { SkipReason } from '../../../../shared/domain/skippedFile.ts'
import type { LoadedPictures } from '../../../images/loadedPictures.ts'
import type { Choice } from '../../../services/executorChoice.ts'
import type { PackFacts } from '../../../services/packs.ts'
import type { CommandName, OptionsHelp } from '../options.ts'
import type { MistakeSentences } from '../usageMistake.ts'
import type { CheckText } from './checkText.ts'
import type { ClassText } from './classText.ts'
import type { CurationText } from './curationText.ts'
import type { ForecastText } from './forecastText.ts'
import type { HistoryText } from './historyText.ts'
import type { PacksText } from './packsText.ts'
import type { PlanText } from './planText.ts'
import type { PreviewsText } from './previewText.ts'
import type { JobsText } from './jobsText.ts'
import type { LibraryText } from './libraryText.ts'
import type { SnapshotText } from './snapshotText.ts'
import type { SplitText } from './splitText.ts'
import type { SweepText } from './sweepText.ts'

/** Everything that the command line says, but problems, which all doors share. A missing text does not compile. */
export interface CliText {
  readonly help: HelpText
  readonly mistakes: MistakeSentences
  readonly phases: Readonly<Record<Phase, string>>
  readonly timeLeft: (seconds: number) => string
  readonly timeTaken: (seconds: number) => string
  /** Stands behind the progress of what can be paused, and of what is. */
  readonly pausable: string
  readonly paused: string
  readonly stopped: string
  readonly unexpected: (detail: string) => string
  readonly pictures: PicturesText
  readonly results: ResultsText
  readonly pack: PackText
  readonly previews: PreviewsText
  readonly forecast: ForecastText
  readonly sweep: SweepText
  readonly plan: PlanText
  readonly devices: DevicesText
  readonly check: CheckText
  readonly library: LibraryText
  readonly classes: ClassText
  readonly history: HistoryText
  readonly snapshots: SnapshotText
  readonly packs: PacksText
  readonly split: SplitText
  readonly curation: CurationText
  readonly jobs: JobsText
}

export interface HelpText extends OptionsHelp {
  readonly program: string
  readonly commands: Readonly<Record<CommandName, string>>
  readonly options: OptionsHelp['options'] & Readonly<Record<'help' | 'version', string>>
  readonly arguments: Readonly<Record<
    | 'folder' | 'pack' | 'job' | 'class' | 'classes' | 'newName' | 'pictures'
    | 'snapshotFrom' | 'snapshotTo' | 'from' | 'to',
    string
  >>
  readonly titles: Readonly<Record<
    'usage' | 'arguments' | 'options' | 'advanced' | 'commands' | 'everywhere',
    string
  >>
  readonly withDefault: (description: string, value: string) => string
}

export interface PicturesText {
  readonly snapshot: (project: string, name: SnapshotName) => string
  readonly loaded: (pictures: LoadedPictures) => string
  readonly heldOut: string
  /** What reading did to the pictures, a line each. */
  readonly reading: (reading: Reading) => readonly string[]
  readonly skipped: (count: number) => string
  readonly skippedMore: (count: number) => string
  readonly reasons: Readonly<Record<SkipReason, string>>
  /** @param ofTraining the budget as a part of the training pictures' bytes; @param ofOriginals of their files' */
  readonly planned: (plan: SpectrumPlan, budgetBytes: number, ofTraining: number, ofOriginals: number) => string
}

export interface ResultsText {
  readonly columns: Readonly<Record<'accuracy' | 'interval' | 'bytes' | 'pictures', string>>
  readonly contenders: Readonly<Record<Contender, string>>
  /** @param pictures the snapshot, or that there is none */
  readonly measuredOn: (pictures: string) => string
  readonly otherPictures: string
  readonly pack: (path: string, pack: PackFacts) => string
  readonly report: (path: string) => string
  readonly summary: (path: string) => string
}

export interface PackText {
  /** What can be told about a pack, by label, in the order in which it is shown. */
  readonly facts: (pack: PackFacts) => readonly (readonly [label: string, value: string])[]
}

export interface DevicesText {
  readonly columns: Readonly<Record<'name' | 'description' | 'why' | 'stepsPerSecond', string>>
  readonly descriptions: Readonly<Record<ExecutorName, string>>
  readonly whys: Readonly<Record<ExecutorReason, string>>
  /** What a step is. */
  readonly step: string
  /** A method that this PC lacks, and what it would need. */
  readonly lack: (method: string, what: string) => string
  readonly chosen: (choice: Choice) => string
}
