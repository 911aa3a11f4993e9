import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { scaleSquare } from '../../main/images/scaleSquare.ts'
import { addRun, listPacks } from '../../main/library/repositories/packs.ts'
import { buildPack } from '../../main/pack/buildPack.ts'
import { readPartnerKit } from '../../main/pack/partnerKit.ts'
import { readPack } from '../../main/pack/readPack.ts'
import { withLibrary } from '../../main/services/library.ts'
import { notePack } from '../../main/services/packNotes.ts'
import { requireProject } from '../../main/services/projects.ts'
import { requireSnapshot } from '../../main/services/snapshots.ts'
import type { Snapshot } from '../../shared/domain/library.ts'
import type { VerdictKind } from '../../shared/domain/verdict.ts'
import { createStream } from '../../shared/stream.ts'
import { plate } from './checkedGears.ts'
import { sketchSummary } from './evidenceComparison.ts'
import { freeze, quietWork } from './frozen.ts'
import { platePixels } from './inspectionSets.ts'
import { SAMPLE_NOTES, SAMPLE_PLAN, sampleSet } from './packSample.ts'
import { grayPng } from './pictureFiles.ts'
import { temporaryFolder } from './temporaryFolder.ts'
import { testProgram, type Asker } from './testProgram.ts'

const SIDE = 48

/** A program with the project "gears", frozen, and a pack of it. */
export interface HandOverProject extends Asker {
  /** Of the originals, below which each class has a folder. */
  readonly originals: string
  readonly snapshot: Snapshot
  readonly packPath: string
  /** Its number. */
  readonly pack: number
  /** Notes that a comparison came to this. */
  readonly judge: (verdict: VerdictKind) => Promise<void>
  /** Makes another pack of the same snapshot. @returns its path */
  readonly makePack: (seed: number, classes?: readonly string[]) => Promise<string>
}

/**
 * The first distilled picture of each class is an original in other light: "ok/part_00003" and "ng/part_00005".
 * @param side of the pack's pictures
 */
export async function handOverProject(side = SIDE): Promise<HandOverProject> {
  const files: Record<string, Uint8Array> = {}
  for (let number = 0; number < 8; number += 1) {
    files[`ok/part_0000${number}.png`] = await plate(number)
    files[`ng/part_0000${number}.png`] = await plate(number + 100)
  }
  const originals = await temporaryFolder(files)
  const asker = await testProgram()
  const libraryFolder = asker.program.dataFolder
  await freeze(libraryFolder, originals)
  const snapshot = await withLibrary(libraryFolder, async ({ reader }) =>
    requireSnapshot(reader, requireProject(reader, 'gears')))
  const makePack: HandOverProject['makePack'] = (seed, classes = ['ng', 'ok']) =>
    writeSample(libraryFolder, snapshot, side, { seed, classes })
  const packPath = await makePack(1)
  const pack = await newestPack(libraryFolder)
  const judge = (verdict: VerdictKind): Promise<void> => withLibrary(libraryFolder, async ({ writer }) => {
    addRun(writer, { snapshotId: snapshot.id, packId: pack }, sketchSummary, verdict)
  })
  return { ...asker, originals, snapshot, packPath, pack, judge, makePack }
}

async function writeSample(
  libraryFolder: string,
  snapshot: Snapshot,
  side: number,
  { seed, classes }: { readonly seed: number; readonly classes: readonly string[] },
): Promise<string> {
  const image = { channels: 1, height: side, width: side } as const
  const plan = { ...SAMPLE_PLAN, image, classes: 2, ranks: { channel: 1, height: 3, width: 5 } }
  const { number, fingerprint, pictures } = snapshot
  const bytes = buildPack({
    set: sampleSet('i8', plan, seed),
    classes,
    previews: [[await lit(105, side), await lit(900, side)], [await lit(3, side)]],
    notes: { ...SAMPLE_NOTES, snapshot: { number, fingerprint, pictures } },
  }, await readPartnerKit())
  const path = join(await temporaryFolder(), 'pack.joryu')
  await writeFile(path, bytes)
  const source = { kind: 'snapshot', libraryFolder, project: 'gears' } as const
  await notePack(source, snapshot, { path, pack: await readPack(path), budgetBytes: 600 }, quietWork())
  return path
}

/** A plate by its number, in less contrast and more light. */
async function lit(number: number, side: number): Promise<Uint8Array> {
  const planes = platePixels(createStream(1).fork(String(number))).map((value) => Math.round(value / 2) + 100)
  return grayPng(await scaleSquare({ planes, channels: 1, side: SIDE }, side), side)
}

async function newestPack(libraryFolder: string): Promise<number> {
  return withLibrary(libraryFolder, async ({ reader }) =>
    listPacks(reader, requireProject(reader, 'gears').id).at(-1)?.id ?? 0)
}
