/** Ends as a library does that reads where it may not. */
process.kill(process.pid, 'SIGSEGV')
