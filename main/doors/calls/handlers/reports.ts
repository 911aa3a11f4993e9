import { Failure } from '../../../../shared/errors.ts'
import type { HandlersOf } from '../handlers.ts'

export function reportHandlers(): HandlersOf<'reports'> {
  return {
    'reports.showInFolder': async () => {
      throw new Failure({ code: 'call-refused', detail: 'this door shows no folders of the system' })
    },
  }
}
