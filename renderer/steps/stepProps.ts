import type { ShownJob } from '../stores/jobTypes.ts'
import type { ProjectPage } from '../stores/projects.ts'

/** What each step shows. */
export interface StepProps {
  readonly project: string
  readonly page: ProjectPage
  /** Of the project. */
  readonly jobs: readonly ShownJob[]
}
