import type { Interruption } from '../../../../shared/domain/job.ts'
import { formatAmount, formatDuration } from '../../../../shared/units.ts'
import type { JobsText } from './jobsText.ts'
import { tellProblem } from '../tellProblem.ts'

/** What is said about jobs in English. */
export const jobsEnglish: JobsText = {
  columns: {
    number: 'job', title: 'title', kind: 'does', state: 'state', done: 'done', worked: 'worked', expected: 'expected',
  },
  kinds: {
    distill: 'distill', compare: 'compare', sweep: 'try several sizes', import: 'import', inspect: 'check',
  },
  statuses: {
    queued: 'waiting', running: 'working', pausing: 'pausing', cancelling: 'being cancelled', paused: 'paused',
    interrupted: 'interrupted', succeeded: 'done', cancelled: 'cancelled', failed: 'failed',
  },
  hours: { any: '', night: 'at night' },
  none: 'There are no jobs: "joryu distill ... --detach" makes one.',
  reason: (state) => {
    if (state.status === 'failed') return tellProblem(state.problem, 'en')
    return state.status === 'interrupted' ? describeInterruption(state.interruption) : undefined
  },
  queued: (number, title, seconds) =>
    `Job ${number} (${title}) works on without this window${expectation(seconds)}. "joryu jobs" shows how far it is.`,
  wished: 'Noted: the program that runs the jobs hears it within a second, or when it starts.',
  changed: (number, status) => `Job ${number}: ${jobsEnglish.statuses[status]}`,
  checked: (project, pictures, open) =>
    `Project "${project}": ${formatAmount(pictures, 'picture')} checked, ${formatAmount(open, 'finding')} to decide. ` +
    '"joryu check --project" shows what was found, at once.',
  runElsewhere: 'Another window runs the jobs already, and takes this one in its turn.',
}

/** Nothing of a job that was not planned. */
function expectation(seconds: number | undefined): string {
  return seconds === undefined ? '' : `, for about ${formatDuration(seconds, 'en')}`
}

function describeInterruption(interruption: Interruption): string {
  const goOn = '"joryu resume" goes on from where it was.'
  switch (interruption.kind) {
    case 'crashed':
      return `Its process ended unexpectedly (${interruption.ending}): ${goOn}`
    case 'out-of-memory':
      return `The PC's memory was not enough: close other programs, or choose a smaller --size; then ${goOn}`
    case 'silent':
      return `Its process did not answer any more: ${goOn} If it happens again, try another --executor.`
    case 'program-ended':
      return `The program was closed, or the PC restarted: ${goOn}`
    case 'problem':
      return `${tellProblem(interruption.problem, 'en')} Then ${goOn}`
  }
}
