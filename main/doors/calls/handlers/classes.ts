import type { Library } from '../../../library/open.ts'
import type { Writer } from '../../../library/handles.ts'
import {
  listProjectClasses, mergeClasses, orderClasses, rateClass, renameClass, undoClassChange, type ListedClass,
} from '../../../services/classes.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'

export function classHandlers(inLibrary: InLibrary): HandlersOf<'classes'> {
  const list = (project: string) => ({ reader }: Library): readonly ListedClass[] => listProjectClasses(reader, project)
  const changed = (project: string, change: (writer: Writer) => void): Promise<readonly ListedClass[]> =>
    inLibrary((library) => {
      change(library.writer)
      return list(project)(library)
    })
  return {
    'classes.list': ({ project }) => inLibrary(list(project)),
    'classes.rate': ({ project, className, role, severity }) =>
      changed(project, (writer) => rateClass(writer, { project, className }, role, severity)),
    'classes.rename': ({ project, className, newName }) =>
      changed(project, (writer) => renameClass(writer, { project, className }, newName)),
    'classes.merge': ({ project, names, into }) =>
      changed(project, (writer) => mergeClasses(writer, names, { project, className: into })),
    'classes.order': ({ project, names }) => changed(project, (writer) => orderClasses(writer, project, names)),
    'classes.undo': ({ project }) => changed(project, (writer) => undoClassChange(writer, project)),
  }
}
