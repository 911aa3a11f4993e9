/** Writes dist/licenses.json, which the program shows: `resources/setup/build.mjs` starts this. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { collectLicenses } from './collect.mjs'

const root = resolve(import.meta.dirname, '../../..')

mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist/licenses.json'), JSON.stringify(collectLicenses(root)))
