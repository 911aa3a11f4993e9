import { allowedThreads } from '../../main/images/threads/allowedThreads.ts'

// A process that tells the one that started it on how many threads it may work.
process.send?.(allowedThreads())
process.disconnect()
