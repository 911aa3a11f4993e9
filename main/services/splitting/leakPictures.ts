import type { SplitName } from '../../../shared/domain/library.ts'
import type { Bond } from '../../../shared/domain/splitPolicy.ts'
import { checkLeaks } from '../../images/split/leaks.ts'
import type { Library } from '../../library/open.ts'
import type { Page } from '../../library/repositories/picturePages.ts'
import { PictureList } from '../checking/pictureList.ts'
import { shownIn, type Shown } from '../thumbnails.ts'
import type { Work } from '../work.ts'
import { bondedMembers } from './bondedMembers.ts'

/** A picture that belongs together with one on the other side of the split. */
export interface LeakPicture extends Shown {
  /** Of which group it is one, from 0. */
  readonly group: number
  /** Of the picture. */
  readonly number: number
  readonly name: string
  readonly className: string
  readonly split: SplitName
  /** In which it was made, where that is known. */
  readonly lot?: string
}

/**
 * A page of the pictures that a bond connects across the split, group by group, those to learn from first.
 *
 * @param page `after` counts the pictures before it
 * @throws Failure as `bondedMembers`; @throws Cancelled
 */
export async function leakPictures(
  library: Library,
  projectName: string,
  bond: Bond,
  { after, limit }: Page,
  work: Pick<Work, 'tell' | 'signal'>,
): Promise<readonly LeakPicture[]> {
  const { projectId, members, pairs, unmeasured } = await bondedMembers(library, projectName, work)
  const isTest = members.map(({ split }) => split === 'test')
  const { groups } = checkLeaks(pairs, isTest, unmeasured).leaks.find((leak) => leak.bond === bond) ?? { groups: [] }
  const list = new PictureList(library.reader, projectId)
  const shown = shownIn(library.reader, projectName)
  return groups
    .flatMap((group, number) => [false, true].flatMap((side) =>
      group.filter((at) => isTest[at] === side).map((at) => ({ member: members[at], group: number }))))
    .slice(after, after + limit)
    .flatMap(({ member, group }): readonly LeakPicture[] => {
      if (member === undefined) return []
      const { pictureId: number, content, className, split, lot } = member
      const { name = content } = list.pictures[list.indexOf(content) ?? -1] ?? {}
      return [{ group, number, name, className, split, ...shown(content), ...(lot !== undefined && { lot }) }]
    })
}
