import { executorUnavailable } from '../../../main/engine/executor/failures.ts'
import { answerProbe } from '../../../main/services/probing/answer.ts'

/** Its executor is not to be had on this machine. */
await answerProbe((name) => Promise.reject(executorUnavailable(name, 'no adapter', 'no-gpu')))
