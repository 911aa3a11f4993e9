import { serveTask } from '../../jobs/process/serveTask.ts'
import { throughProgram } from '../jobs/throughProgram.ts'
import { runCompare } from './compareTask.ts'
import { runFacts, runPlan } from './sideTasks.ts'
import { runStudy } from './studyTask.ts'
import { runSweep } from './sweepTask.ts'

// The engine process: `runJobs` starts it.
serveTask({
  distill: throughProgram(runStudy),
  compare: throughProgram(runCompare),
  sweep: throughProgram(runSweep),
  plan: throughProgram(runPlan),
  facts: throughProgram(runFacts),
})
