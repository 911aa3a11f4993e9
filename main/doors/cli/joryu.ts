#!/usr/bin/env node
import { main } from './main.ts'

/** What a step that Ctrl-C interrupted has left to end in, in milliseconds. */
const GRACE = 1500

process.exitCode = await main(process.argv.slice(2))
if (process.exitCode === 130) {
  // To end threads in the midst of native code would crash them, so the process ends by itself when they are done;
  // where that takes too long, it ends as by an unheard Ctrl-C, which shells report as 130 too.
  process.removeAllListeners('SIGINT')
  setTimeout(() => process.kill(process.pid, 'SIGINT'), GRACE).unref()
}
