import type { ExecutorName } from '../../../../shared/domain/executorName.ts'
import { executorUnavailable } from '../failures.ts'
import type { Provider } from './protocol.ts'

/**
 * Loads ONNX Runtime and sees whether it has the provider.
 * @throws Failure 'executor-unavailable' when its library does not load on this machine, or was built without it
 */
export async function checkRuntime(executor: ExecutorName, provider: Provider): Promise<void> {
  const { default: ort } = await import('onnxruntime-node').catch((error: unknown) => {
    throw executorUnavailable(executor, error)
  })
  if (ort.listSupportedBackends().some(({ name }) => name === provider)) return
  throw executorUnavailable(executor, `ONNX Runtime has no ${executor} on this system`, 'other-system')
}
