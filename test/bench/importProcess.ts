/** Imports a folder into a library, both given, and prints how long that took and the most memory that it took. */
import { openLibrary } from '../../main/library/open.ts'
import { importFolder } from '../../main/services/importing/importFolder.ts'

const [folder = '', place = ''] = process.argv.slice(2)
using library = await openLibrary(place)
const work = { tell: () => {}, signal: new AbortController().signal }
const start = performance.now()
const { imported } = await importFolder(library, { folder, projectName: 'bench' }, work)
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ imported, seconds, peakMiB: process.resourceUsage().maxRSS / 1024 }))
