import type { Problem } from '../../../shared/errors.ts'
import type { Language } from '../../../shared/text/language.ts'
import { describeProblem } from '../../../shared/text/problem.ts'

/** By what the advice is followed here. Other doors have buttons for it, so the sentences that all share do not say. */
const commands: { readonly [Code in Problem['code']]?: string } = {
  'layout-unfit': '--layout',
  'layout-unsure': '--layout',
  'layout-gone': '--layout',
  'output-in-use': 'joryu jobs cancel',
  'library-damaged': '--library',
  'source-moved': 'joryu project move',
  'project-unknown': 'joryu project list',
  'snapshot-missing': 'joryu snapshot --project',
  'snapshot-unknown': 'joryu snapshot list --project',
  'class-unknown': 'joryu class list',
  'class-name-taken': 'joryu class merge',
  'nothing-to-undo': 'joryu project history',
  'lots-missing': 'joryu split --by stratified',
  'dates-missing': 'joryu split --by stratified',
  'snapshot-leaks': 'joryu split, joryu snapshot --despite-leak',
  'check-missing': 'joryu check --project',
  'finding-unknown': 'joryu check --project',
  'nothing-to-decide': 'joryu check --project',
  'picture-not-found': 'joryu check --project',
  'finding-about-classes': '--all',
  'job-unknown': 'joryu jobs',
  'training-diverged': '--budget, --seed',
  'executor-unavailable': '--executor auto',
  'executor-failed': '--executor',
}

/** What happened and what to do about it, with the command or the option for that. */
export function tellProblem(problem: Problem, language: Language): string {
  const sentence = describeProblem(problem, language)
  const command = commands[problem.code]
  if (command === undefined) return sentence
  return language === 'ja' ? `${sentence}（コマンド：${command}）` : `${sentence} (Command: ${command})`
}
