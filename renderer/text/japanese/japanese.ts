import { check } from './check.ts'
import { common } from './common.ts'
import { compare } from './compare.ts'
import { distill } from './distill.ts'
import { findings } from './findings.ts'
import { frame } from './frame.ts'
import { handOver } from './handOver.ts'
import { pictures } from './pictures.ts'
import { project } from './project.ts'
import { settings } from './settings.ts'
import { size } from './size.ts'

/** All that the screens say in Japanese. What is in braces is put in; problems have their sentences in shared/text. */
export const japanese = {
  ...frame, ...common, ...project, ...pictures, ...check, ...findings, ...size, ...distill, ...compare, ...handOver,
  ...settings,
}
