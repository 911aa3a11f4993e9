import { forEachConcurrently } from '../concurrently.ts'
import type { Source } from '../source/source.ts'
import { UnusableFile } from '../unusableFile.ts'
import { proposeClassFolders } from './classFolders.ts'
import { cocoTexts, proposeCoco } from './coco.ts'
import { csvTexts, proposeCsv } from './csv.ts'
import { proposeFileNames } from './fileName.ts'
import { proposeMvtec } from './mvtec.ts'
import type { Proposal, Texts } from './proposal.ts'
import { proposeSplitFolders } from './splitFolders.ts'
import { decodeText } from './text.ts'
import { layoutPaths } from './wrapper.ts'
import { proposeYolo, yoloTexts } from './yolo.ts'

const textsInFlight = 4

/** Files of annotations that tell enough of a way that is not taken. */
const fewTexts = 20

/** A list of a million pictures is smaller. */
const mostTextBytes = 256 * 2 ** 20

/**
 * All ways to read a source, the best first: one that is sure before a guess, one with several classes before one with
 * a single class, then folders before lists, and lists before names. Lists are few, but annotations may be as many as
 * pictures: where folders decide, a few of them tell whether there is another way, and not how many pictures it has.
 *
 * @param wanted the layout or the key that is asked for
 */
export async function proposeLayouts(source: Source, wanted?: string): Promise<readonly Proposal[]> {
  const paths = layoutPaths(source)
  const annotations = yoloTexts(paths)
  const isSettled = proposeFolders(paths).some(({ key, isSure, classes }) =>
    wanted === undefined ? isSure && classes.length > 1 : key === wanted)
  const read = isSettled ? annotations.slice(0, fewTexts) : annotations
  return proposeFrom(paths, await readTexts(source, [...csvTexts(paths), ...cocoTexts(paths), ...read]))
}

/** The same of names and texts alone. */
export function proposeFrom(paths: readonly string[], texts: Texts): readonly Proposal[] {
  const proposals = [
    ...proposeFolders(paths), ...proposeCsv(paths, texts), ...proposeCoco(paths, texts), ...proposeYolo(paths, texts),
    ...proposeFileNames(paths),
  ]
  const worth = ({ isSure, classes }: Proposal): number => (isSure ? 2 : 0) + (classes.length > 1 ? 1 : 0)
  return proposals.toSorted((one, other) => worth(other) - worth(one))
}

/** The ways that folders tell. */
function proposeFolders(paths: readonly string[]): readonly Proposal[] {
  return [...proposeMvtec(paths), ...proposeSplitFolders(paths), ...proposeClassFolders(paths)]
}

/** Texts that cannot be read say nothing. */
async function readTexts({ files }: Source, wanted: readonly number[]): Promise<Texts> {
  const texts = new Map<number, string>()
  await forEachConcurrently(wanted, textsInFlight, async (at) => {
    const file = files[at]
    try {
      if (file === undefined || (await file.stamp()).bytes > mostTextBytes) return
      texts.set(at, decodeText(await file.read()))
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error
    }
  })
  return texts
}
