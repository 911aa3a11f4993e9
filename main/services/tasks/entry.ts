import { serveTask } from '../../jobs/process/serveTask.ts'
import { runStudy } from './studyTask.ts'

// The engine process: `runJobs` starts it.
serveTask({ distill: runStudy })
