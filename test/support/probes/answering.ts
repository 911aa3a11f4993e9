import { programLine } from '../../../main/jobs/process/programLine.ts'
import { readRequest } from '../../../main/services/probing/request.ts'

/** Answers at once that all is well; the longer an executor's name, the faster it is. */
const { name, timed } = readRequest(process.argv.slice(2))
programLine().send({ name, works: true, ...(timed && { stepsPerSecond: name.length }) })
