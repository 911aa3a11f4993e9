/** An engine process whose tasks end in every way that one can, for tests of what drives it. */
import { serveTask, type Runner } from '../../main/jobs/process/serveTask.ts'
import { Cancelled } from '../../shared/domain/signal.ts'
import { Failure } from '../../shared/errors.ts'

/** Goes on until it is asked to stop, and says why. */
const untilStopped: Runner = async (_, { tell, signal }) => {
  tell('working')
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {}, 1000)
    signal.addEventListener('abort', () => {
      clearInterval(timer)
      resolve()
    })
  })
  tell(signal.reason)
  throw new Cancelled()
}

serveTask({
  double: async ({ request }, { tell }) => {
    tell({ half: request })
    return Number(request) * 2
  },
  untilStopped,
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
    tell('hanging')
    for (;;);
  },
})
