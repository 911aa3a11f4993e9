import type { BrowserWindow } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { usualPlace, type WindowPlace } from './place.ts'

const FILE_NAME = 'window.json'

const pixels = z.int().min(-100_000).max(100_000)
const size = z.int().min(100).max(100_000)

const placeSchema = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: size, height: size }),
  isMaximized: z.boolean(),
})

/** Where the window was when it was closed last; the usual place where that is not known. */
export function rememberedPlace(folder: string): WindowPlace {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(join(folder, FILE_NAME), 'utf8')))
  } catch {
    return usualPlace
  }
}

/** Notes where the window is whenever it closes. */
export function rememberPlace(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const place: WindowPlace = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      writeFileSync(join(folder, FILE_NAME), JSON.stringify(place))
    } catch {
      // A window that opens in the usual place is no reason to keep anybody from leaving.
    }
  })
}
