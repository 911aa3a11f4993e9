import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../../..')

/** Where the built stage is. */
export const stageFolder = join(root, 'node_modules/.cache/stage')

/** The pages in it: the program, and one component. */
export const stagePages = { app: 'renderer/index.html', component: 'test/component/stage/page/component.html' } as const
