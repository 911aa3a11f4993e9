import { createExecutor } from '../../engine/executor/create.ts'
import { allowedThreads } from '../../images/threads/allowedThreads.ts'
import { answerProbe } from './answer.ts'

// Where a process begins that tries one executor: `process.ts` starts it.
await answerProbe((name) => createExecutor(name, allowedThreads()))
