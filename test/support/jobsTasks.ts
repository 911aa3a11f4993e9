/** An engine process whose tasks end in every way that one can, for tests of what drives it. */
import { serveTask, type Runner } from '../../main/jobs/process/serveTask.ts'
import { probeInProcess, usualMeans } from '../../main/services/probing/process.ts'
import { Cancelled } from '../../shared/domain/signal.ts'
import { Failure } from '../../shared/errors.ts'

/** Goes on until it is asked to stop, and says why: it comes to another phase for a pause than for a cancel. */
const untilStopped: Runner = async (_, { tell, signal }) => {
  tell({ phase: 'experts', done: 0, total: 2 })
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {}, 1000)
    signal.addEventListener('abort', () => {
      clearInterval(timer)
      resolve()
    })
  })
  tell({ phase: signal.reason === 'pause' ? 'distilling' : 'comparing', done: 2, total: 2 })
  throw new Cancelled()
}

serveTask({
  double: async ({ request }, { tell }) => {
    tell({ phase: 'experts', done: Number(request), total: 100 })
    return Number(request) * 2
  },
  untilStopped,
  probe: (_, { signal }) => probeInProcess({ name: 'webgpu', timed: true }, usualMeans, signal),
  fail: async () => {
    throw new Failure({ code: 'disk-full', path: '/out' })
  },
  throw: async () => {
    throw new TypeError('no such thing')
  },
  abort: async () => process.abort(),
  leave: async () => process.exit(3),
  fillMemory: async () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 1e6 }, (_, at) => `${at}`))
  },
  takeTooMuch: async () => new ArrayBuffer(2 ** 45),
  hang: async (_, { tell }) => {
    tell({ phase: 'experts', done: 0, total: 2 })
    for (;;);
  },
})
