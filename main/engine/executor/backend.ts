import { Failure } from '../../../shared/errors.ts'
import { tf } from '../tensor/tf.ts'

/**
 * Runs `body` with the TensorFlow.js backend `name` active and puts the one before back, whatever happens.
 * @throws Failure 'kernel-unknown' when `body` uses a kernel that the backend does not have
 */
export function withBackend<Result>(name: string, body: () => Result): Result {
  return keepingBackend(() => {
    activate(name)
    try {
      return body()
    } catch (error) {
      throw unknownKernel(name, error) ?? error
    }
  })
}

/** Runs `body`, which may make another backend active, and puts the one before back, whatever happens. */
export function keepingBackend<Result>(body: () => Result): Result {
  tf.backend() // starts a backend when none was ever active, so that there is one to go back to
  const previous = tf.getBackend()
  try {
    return body()
  } finally {
    activate(previous)
  }
}

/** `setBackend` acts before it returns, and its promise is about backends that start asynchronously: none of ours. */
function activate(name: string): void {
  void tf.setBackend(name)
}

/** TensorFlow.js says only in words that a kernel is missing. */
function unknownKernel(executor: string, error: unknown): Failure | undefined {
  const kernel = /^Error: Kernel '(.+)' not registered for backend/.exec(String(error))?.[1]
  return kernel ? new Failure({ code: 'kernel-unknown', kernel, executor }, { cause: error }) : undefined
}
