import type { Dialog, PowerMonitor } from 'electron'
import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { electronAwake } from '../../../../main/doors/electron/jobs/electronAwake.ts'
import { followJobs } from '../../../../main/doors/electron/jobs/followJobs.ts'
import { guardQuit } from '../../../../main/doors/electron/jobs/guardQuit.ts'
import { heedSessionEnd } from '../../../../main/doors/electron/jobs/heedSessionEnd.ts'
import { doorText } from '../../../../main/doors/electron/text/text.ts'
import { Feed } from '../../../../main/jobs/feed.ts'
import type { Job, JobState } from '../../../../shared/domain/job.ts'
import type { Language } from '../../../../shared/text/language.ts'
import { noticeStandIn, refusable, settle, windowStandIn } from '../../../support/electronStandIn.ts'

const at = '2026-11-26T00:00:00.000Z'
const queued: JobState = { status: 'queued' }
const running: JobState = { status: 'running', startedAt: at }
const succeeded: JobState = { status: 'succeeded', endedAt: at }

function jobThatIs(state: JobState, id = 1): Job {
  return {
    id, kind: 'distill', title: '歯車.joryu', request: {}, state, position: id, hours: 'any', createdAt: at, retries: 0,
    progress: undefined, workedSeconds: 0, expectedSeconds: undefined, result: undefined,
  }
}

describe('around the window', () => {
  /** A window with jobs behind it. */
  function followed({ language = 'ja', isInBackground = false }: {
    readonly language?: Language
    readonly isInBackground?: boolean
  } = {}) {
    const standIn = windowStandIn()
    const notices = noticeStandIn()
    const feed = new Feed()
    const followed = { ...standIn, notices, feed, quits: 0, become: (state: JobState, id = 1): void =>
      feed.publish({ kind: 'state', job: jobThatIs(state, id) }) }
    followJobs(notices, {
      window: standIn.window,
      feed,
      text: () => doorText(language),
      isInBackground: () => isInBackground,
      quit: () => void (followed.quits += 1),
    })
    return followed
  }

  test('a person sees how far the job at work is', () => {
    const { become, feed, shown } = followed()
    become(queued)
    expect(shown.progress).toEqual([-1, undefined])
    become(running)
    expect(shown.progress).toEqual([2, 'normal'])
    feed.publish({ kind: 'progress', jobId: 1, progress: { phase: 'distilling', done: 30, total: 120 } })
    expect(shown.progress).toEqual([0.25, 'normal'])
    become({ status: 'pausing', startedAt: at, next: 'paused' })
    expect(shown.progress).toEqual([0.25, 'paused'])
    become({ status: 'paused', stoppedAt: at })
    expect(shown.progress).toEqual([-1, undefined])
  })

  test.each<[Language, JobState, string]>([
    ['ja', succeeded, '「歯車.joryu」が完了しました。'],
    ['en', succeeded, '"歯車.joryu" is done.'],
    ['ja', { status: 'failed', endedAt: at, problem: { code: 'internal', detail: '' } },
      '「歯車.joryu」が失敗しました。Joryuで理由を確認してください。'],
    ['en', { status: 'interrupted', stoppedAt: at, interruption: { kind: 'silent' } },
      '"歯車.joryu" was interrupted. Open Joryu to let it go on.'],
  ])('a person who is elsewhere is told (%s): %j', (language, state, body) => {
    const { become, notices, shown } = followed({ language })
    become(running)
    become(state)
    expect(notices.shown.map((notice) => notice.body)).toEqual([body])
    notices.shown[0]?.click()
    expect(shown).toMatchObject({ isVisible: true, isFocused: true })
  })

  test('a person who looks at the window, or has stopped the job herself, is told nothing', () => {
    const { become, notices, window } = followed()
    become({ status: 'cancelled', endedAt: at })
    window.show()
    window.focus()
    become(succeeded, 2)
    expect(notices.shown).toEqual([])
  })

  test('a program in the background ends when nothing is left to do, and not before', () => {
    const followedJobs = followed({ isInBackground: true })
    followedJobs.become(running)
    followedJobs.become(queued, 2)
    followedJobs.become(succeeded)
    expect(followedJobs.quits).toBe(0)
    followedJobs.become(succeeded, 2)
    expect(followedJobs.quits).toBe(1)
  })

  test('nothing is shown at a window that is closed', () => {
    const { become, shown, window } = followed()
    window.close()
    become(running)
    expect(shown.progress).toEqual([-1, undefined])
  })
})

describe('a window that is closed while a job works', () => {
  /** @param response the button that a person takes */
  function guarded(response: number, { language = 'ja', isWorking = true }: {
    readonly language?: Language
    readonly isWorking?: boolean
  } = {}) {
    const standIn = windowStandIn()
    standIn.window.show()
    const asked: Electron.MessageBoxOptions[] = []
    const dialog: Pick<Dialog, 'showMessageBox'> = {
      showMessageBox: async (_: unknown, options?: Electron.MessageBoxOptions) => {
        if (options) asked.push(options)
        return { response, checkboxChecked: false }
      },
    }
    const calls = { quits: 0 }
    const guard = guardQuit(dialog, standIn.window, {
      text: () => doorText(language), isWorking: () => isWorking, quit: () => void (calls.quits += 1),
    })
    return { ...standIn, asked, calls, guard }
  }

  test.each<[Language, readonly string[]]>([
    ['ja', ['バックグラウンドで続ける', '一時停止して終了', '終了しない']],
    ['en', ['Work on in the background', 'Pause and quit', 'Do not quit']],
  ])('asks first (%s), and stays where nothing is answered', (language, buttons) => {
    const { window, shown, asked } = guarded(2, { language })
    window.close()
    expect(asked).toEqual([expect.objectContaining({ buttons, cancelId: 2 })])
    expect(shown.isClosed).toBe(false)
  })

  test('works on without a window, until somebody asks for it', async () => {
    const { window, shown, calls, guard } = guarded(0)
    window.close()
    await settle()
    expect([shown.isVisible, shown.isClosed, calls.quits, guard.isInBackground()]).toEqual([false, false, 0, true])
    window.show()
    expect(guard.isInBackground()).toBe(false)
  })

  test('pauses and quits, and asks no more', async () => {
    const { window, shown, calls, asked } = guarded(1)
    window.close()
    await settle()
    expect(calls.quits).toBe(1)
    window.close()
    expect([shown.isClosed, asked.length]).toEqual([true, 1])
  })

  test('stays, and asks again the next time', async () => {
    const { window, shown, calls, asked } = guarded(2)
    window.close()
    window.close()
    await settle()
    window.close()
    expect([shown.isVisible, shown.isClosed, calls.quits, asked.length]).toEqual([true, false, 0, 2])
  })

  test('closes without a question when the session ends, and when no job works', () => {
    const ending = guarded(2)
    ending.guard.letGo()
    ending.window.close()
    const idle = guarded(2, { isWorking: false })
    idle.window.close()
    expect([ending, idle].map(({ shown, asked }) => [shown.isClosed, asked.length])).toEqual([[true, 0], [true, 0]])
  })
})

test('the PC may not sleep until it may', () => {
  const held = new Set<number>()
  const keepAwake = electronAwake({
    start: (type) => {
      expect(type).toBe('prevent-app-suspension')
      held.add(7)
      return 7
    },
    stop: (id) => held.delete(id),
  })
  const awake = keepAwake()
  expect([...held]).toEqual([7])
  awake[Symbol.dispose]()
  expect([...held]).toEqual([])
})

describe('when the session ends', () => {
  function ending(isWorking: boolean) {
    const { window } = windowStandIn()
    const monitor = new EventEmitter() as unknown as PowerMonitor
    const calls = { quits: 0 }
    heedSessionEnd(monitor, window, { isWorking: () => isWorking, quit: () => void (calls.quits += 1) })
    return { window, monitor, calls }
  }

  test('Windows waits for the checkpoint of the job at work', () => {
    const { window, calls } = ending(true)
    const event = refusable({ reasons: ['shutdown'] })
    window.emit('query-session-end', event)
    expect([event.isRefused, calls.quits]).toEqual([true, 1])
  })

  test('Windows is not held up where nothing works, and the program stays until it is sure', () => {
    const { window, calls } = ending(false)
    const event = refusable({ reasons: ['logoff'] })
    window.emit('query-session-end', event)
    expect([event.isRefused, calls.quits]).toEqual([false, 0])
    window.emit('session-end', {})
    expect(calls.quits).toBe(1)
  })

  test('Linux and macOS are asked to wait, where they can be', () => {
    const { monitor, calls } = ending(true)
    const event = refusable({})
    monitor.emit('shutdown', event)
    expect([event.isRefused, calls.quits]).toEqual([true, 1])
    monitor.emit('shutdown')
    expect(calls.quits).toBe(2)
  })
})
