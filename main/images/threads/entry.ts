/** A thread that decodes pictures. Its program is this file and what it imports. */
import { parentPort } from 'node:worker_threads'
import { serveTasks } from './serveTasks.ts'

if (parentPort) serveTasks(parentPort)
