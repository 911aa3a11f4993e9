import { probeInProcess } from '../../main/services/probing/process.ts'
import { probeMeans } from './probeMeans.ts'

/** A process that probes one whose libraries print, and says nothing but what it was answered. */
const means = probeMeans(() => 'chatting')
const answer = await probeInProcess({ name: 'onnx', timed: false }, means, new AbortController().signal)
process.stdout.write(JSON.stringify(answer))
