import { MOST_LISTED } from '../../../../shared/contract/shapes/basic.ts'
import { Failure } from '../../../../shared/errors.ts'
import { browseFolder } from '../../../services/browseFolder.ts'
import type { HandlersOf } from '../handlers.ts'

export function folderHandlers(): HandlersOf<'folders'> {
  return {
    'folders.list': ({ path }) => browseFolder(path, MOST_LISTED),
    'folders.choose': async () => {
      throw new Failure({ code: 'call-refused', detail: 'this door has no dialog of the system' })
    },
  }
}
