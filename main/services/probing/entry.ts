import { createExecutor } from '../../engine/executor/create.ts'
import { answerProbe } from './answer.ts'

// Where a process begins that tries one executor: `process.ts` starts it.
await answerProbe(createExecutor)
