import { join } from 'node:path'
import { build, mergeConfig } from 'vite'
import screens from '../../../vite.config.ts'
import { root, stageFolder, stagePages } from './places.ts'

/** Builds the screens, and the page for single components, as the program's own build does: once for all tests. */
export async function setup(): Promise<void> {
  await build(mergeConfig(screens, {
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      outDir: stageFolder,
      emptyOutDir: true,
      rolldownOptions: { input: Object.values(stagePages).map((page) => join(root, page)) },
    },
  }))
}
