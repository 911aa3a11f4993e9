/** Hangs as a driver does that waits for its device: no message and no signal that can be refused reaches it. */
process.on('SIGTERM', () => {})
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
