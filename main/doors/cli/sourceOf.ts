import { Failure } from '../../../shared/errors.ts'
import type { PictureSource } from '../../services/pictureSource.ts'
import { libraryFolder } from './libraryFolder.ts'
import type { OptionName } from './options.ts'
import { given, layoutWish, type LayoutOptions } from './requests.ts'

/** Options that say which pictures are meant, besides the argument for a folder. */
export const sourceOptions = [
  'layout', 'merge', 'ofProject', 'snapshot', 'library',
] as const satisfies readonly OptionName[]

export interface SourceOptions extends Pick<LayoutOptions, 'layout' | 'merge'> {
  readonly project?: string
  readonly snapshot?: number
  readonly library?: string
}

/** The pictures that are meant: a folder, or a snapshot of a project. @throws Failure 'source-unclear' */
export function sourceOf(
  folder: string | undefined,
  { layout, merge, project, snapshot: number, library }: SourceOptions,
): PictureSource {
  if (project === undefined) {
    if (folder === undefined || number !== undefined) throw new Failure({ code: 'source-unclear' })
    return { kind: 'folder', path: folder, layout: layoutWish(given({ layout, merge })) }
  }
  if (folder !== undefined || layout !== undefined || merge !== undefined) throw new Failure({ code: 'source-unclear' })
  return { kind: 'snapshot', libraryFolder: libraryFolder(library), project, ...given({ number }) }
}
