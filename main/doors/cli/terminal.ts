import { harmless } from './harmless.ts'
import { pauseByKey } from './pauseByKey.ts'
import { createProgressDisplay } from './progress.ts'
import { tellPictures, tellPlan } from './tellJob.ts'
import type { Session } from './session.ts'
import type { JobEvent, Work } from '../../services/work.ts'
import { tellProblem } from './tellProblem.ts'

/** Where a command speaks to the person who started it. */
export interface Terminal {
  /** Prints a line, or several. */
  readonly say: (lines: string) => void
  /** What the command's jobs are given: what they tell is shown. */
  readonly work: Work
  /** Does what can be paused, and pauses it by the key p where there is a keyboard. */
  readonly pausable: <Result>(job: (work: Work) => Promise<Result>) => Promise<Result>
}

/**
 * Runs a command with a terminal and leaves the screen in order, however the command ends.
 * @param json where figures go: '-' keeps standard output free for them, and people are spoken to on standard error
 */
export async function withTerminal(
  session: Session,
  json: string | undefined,
  body: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  const stream = json === '-' ? process.stderr : process.stdout
  const progress = createProgressDisplay(stream, session.text)
  const say = (lines: string): void => {
    progress.close()
    stream.write(`${harmless(lines)}\n`)
  }
  const tell = (event: JobEvent): void => {
    switch (event.kind) {
      case 'progress':
        progress.show(event)
        break
      case 'loaded':
        say(tellPictures(event.pictures, session))
        break
      case 'planned':
        say(tellPlan(event, session.text.pictures))
        break
      case 'executor-chosen':
        say(session.text.devices.chosen(event.choice))
        break
      case 'packed':
        say(session.text.results.pack(event.path, event.pack))
        break
      case 'not-noted':
        say(session.text.packs.notNoted(tellProblem(event.problem, session.language)))
        break
    }
  }
  const work = { tell, signal: session.signal, now: session.now }
  const pausable: Terminal['pausable'] = (job) => pauseByKey(job, work, progress, session.text)
  try {
    await body({ say, work, pausable })
  } finally {
    progress.close()
  }
}
