/** Prints as native libraries do, past Node's own streams too, and then answers. */
process.stdout.write('device found\n')
process.stderr.write('a warning\n')
process.report.writeReport('stderr')
await import('./answering.ts')
