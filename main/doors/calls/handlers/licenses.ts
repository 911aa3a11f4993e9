import { licenseText, listLicenses } from '../../../services/program/licenses.ts'
import type { HandlersOf } from '../handlers.ts'

export function licenseHandlers(): HandlersOf<'licenses'> {
  return {
    'licenses.list': () => listLicenses(),
    'licenses.text': async ({ id }) => ({ text: await licenseText(id) }),
  }
}
