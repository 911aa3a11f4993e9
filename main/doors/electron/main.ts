import * as electron from 'electron'
import { openDoor } from './door.ts'

// Where Electron begins.
await openDoor(electron, process)
