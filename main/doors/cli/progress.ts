import cliProgress from 'cli-progress'
import type { JobProgress, Phase } from '../../../shared/domain/job.ts'
import type { CliText } from './text/cliText.ts'

/** Shows one phase after another with the time that is left. */
export interface ProgressDisplay {
  readonly show: (progress: JobProgress) => void
  /** Puts words behind the line of each phase from now on; empty for none. A log of lines goes without. */
  readonly note: (words: string) => void
  /** Ends the line of the present phase, if there is one. */
  readonly close: () => void
}

/** Standard output or standard error, or what stands for them. */
type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** A bar a phase on a terminal; elsewhere, as in a log, a line at every tenth. */
export function createProgressDisplay(stream: Screen, text: CliText): ProgressDisplay {
  const startLine = stream.isTTY ? startBar : startLog
  let current: { readonly phase: Phase; readonly startedAt: number; readonly line: PhaseLine } | undefined
  let noted = ''
  const close = (): void => {
    current?.line.close()
    current = undefined
  }
  return {
    close,
    note(words) {
      noted = words
      current?.line.note(words)
    },
    show({ phase, done, total }) {
      if (current?.phase !== phase) {
        close()
        current = { phase, startedAt: performance.now(), line: startLine(stream, text, phase, noted) }
      }
      const seconds = (performance.now() - current.startedAt) / 1000
      current.line.update(done / total, remark(done / total, seconds, text))
    },
  }
}

interface PhaseLine {
  /** @param share done, from 0 to 1 */
  readonly update: (share: number, remark: string) => void
  readonly note: (words: string) => void
  readonly close: () => void
}

/** The time that is left, if the rest goes as what is done, and at the end the time that it took. */
function remark(share: number, seconds: number, text: CliText): string {
  if (share === 0) return ''
  return share < 1 ? text.timeLeft((seconds * (1 - share)) / share) : text.timeTaken(seconds)
}

function startBar(stream: Screen, text: CliText, phase: Phase, noted: string): PhaseLine {
  const bar = new cliProgress.SingleBar({
    stream,
    hideCursor: true,
    // An interrupt is answered by the command, not by its bar.
    gracefulExit: false,
    format: `${text.phases[phase]} {bar} {percentage}% {remark} {noted}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
  })
  bar.start(1, 0, { remark: '', noted })
  return {
    update: (share, remark) => bar.update(share, { remark }),
    note: (words) => {
      bar.update({ noted: words })
      // What is paused tells nothing that would draw the line anew.
      bar.render()
    },
    close: () => bar.stop(),
  }
}

function startLog(stream: Screen, text: CliText, phase: Phase): PhaseLine {
  let tenthsShown = 0
  return {
    update: (share, remark) => {
      const tenths = Math.floor(share * 10)
      if (tenths === tenthsShown) return
      tenthsShown = tenths
      stream.write(`${text.phases[phase]} ${tenths * 10}% ${remark}\n`)
    },
    note: () => {},
    close: () => {},
  }
}
