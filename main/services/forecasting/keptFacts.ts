import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { indicesByClass, type LabeledSet } from '../../../shared/domain/pictures.ts'
import type { ForecastBasis } from '../../images/inspection/forecast/forecast.ts'
import { withLibrary } from '../library.ts'
import { writeJson } from '../output.ts'
import { programVersion } from '../program.ts'
import { requireProject } from '../projects.ts'
import { chosenSnapshot, sideWithin, type SnapshotSource } from '../snapshotPictures.ts'
import { sideWish, type StudyPictures } from '../studyPictures.ts'

/** What forecasts of all sizes rest on: the pictures themselves are not needed any more. */
export interface ForecastFacts {
  /** That can be learned from. */
  readonly all: LabeledSet
  /** Those of them that are not held out for choices. */
  readonly training: LabeledSet
  /** Size on disk of their files. */
  readonly originalBytes: number
  readonly basis: ForecastBasis
}

const counts = z.array(z.int().nonnegative())
const numbers = z.array(z.number())
const factsFile = z.strictObject({
  version: z.string(),
  shape: z.strictObject({ channels: z.literal([1, 3]), height: z.int().positive(), width: z.int().positive() }),
  classes: z.array(z.string()),
  /** Pictures of each class. */
  all: counts,
  training: counts,
  originalBytes: z.number(),
  basis: z.strictObject({
    classes: z.int(),
    largestClass: z.int(),
    curve: z.array(z.strictObject({ perClass: z.int(), accuracies: numbers })),
    spectra: z.array(z.strictObject({ count: z.int(), leftOver: numbers })),
  }),
})

/** What was measured of a snapshot at a side, kept in a file: a frozen picture does not change. */
export interface KeptFacts {
  /** The very snapshot, also where the newest was meant. */
  readonly source: SnapshotSource
  /** Undefined where nothing is kept, or where another version of the program measured it. */
  read(): Promise<ForecastFacts | undefined>
  /** What cannot be written is measured again. */
  write(facts: ForecastFacts): Promise<void>
}

/** @throws Failure as `requireProject`, `chosenSnapshot` and `sideWithin` */
export async function openKeptFacts(request: StudyPictures & { readonly source: SnapshotSource }): Promise<KeptFacts> {
  const { source: meant, seed } = request
  const { number, fingerprint, shape } = await withLibrary(meant.libraryFolder, async (library) =>
    chosenSnapshot(library, requireProject(library.reader, meant.project), meant))
  const side = sideWithin(meant.project, shape, sideWish(request))
  const path = join(meant.libraryFolder, 'forecasts', `${fingerprint}-${side}-${seed}.json`)
  const version = await programVersion()
  return {
    source: { ...meant, number },
    async read() {
      try {
        const kept = factsFile.parse(JSON.parse(await readFile(path, 'utf8')))
        return kept.version === version ? factsFrom(kept) : undefined
      } catch {
        return undefined
      }
    },
    async write({ all, training, originalBytes, basis }) {
      const { shape, classes } = all
      const kept = { version, shape, classes, all: countsOf(all), training: countsOf(training), originalBytes, basis }
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeJson(path, kept, new AbortController().signal)
      } catch {
        // Nothing is lost but time.
      }
    },
  }
}

function factsFrom({ shape, classes, all, training, originalBytes, basis }: z.infer<typeof factsFile>): ForecastFacts {
  const labeled = (perClass: readonly number[]): LabeledSet => ({ shape, classes, labels: labelsOf(perClass) })
  return { all: labeled(all), training: labeled(training), originalBytes, basis }
}

function countsOf(set: LabeledSet): readonly number[] {
  return indicesByClass(set).map(({ length }) => length)
}

function labelsOf(perClass: readonly number[]): Uint8Array {
  return Uint8Array.from(perClass.flatMap((count, label) => Array.from({ length: count }, () => label)))
}
