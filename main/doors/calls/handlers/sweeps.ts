import { MOST_SWEEPS } from '../../../../shared/contract/calls/sweeps.ts'
import { doneSweeps } from '../../../services/doneSweeps.ts'
import type { HandlersOf } from '../handlers.ts'

export function sweepHandlers(dataFolder: string): HandlersOf<'sweeps'> {
  return { 'sweeps.list': ({ project }) => doneSweeps(dataFolder, project, MOST_SWEEPS) }
}
