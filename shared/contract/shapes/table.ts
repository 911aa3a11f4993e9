import { z } from 'zod'
import { csvPath, ofProject } from './basic.ts'
import { language } from './language.ts'

/** A table of a project that is written as a file. */
export const tableWish = z.strictObject({ ...ofProject, path: csvPath, language })
