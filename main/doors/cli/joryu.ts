#!/usr/bin/env node
import { main } from './main.ts'

const code = await main(process.argv.slice(2))
// A step that was abandoned on Ctrl-C may go on computing, and nobody waits for its result.
if (code === 130) process.exit(code)
process.exitCode = code
