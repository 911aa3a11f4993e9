import { serveTask } from '../../jobs/process/serveTask.ts'
import { throughProgram } from '../jobs/throughProgram.ts'
import { runStudy } from './studyTask.ts'

// The engine process: `runJobs` starts it.
serveTask({ distill: throughProgram(runStudy) })
