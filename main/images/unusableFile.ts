import type { SkipReason } from '../../shared/domain/skippedFile.ts'

/** Thrown for one file that cannot become a picture; loading notes the reason and goes on. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile'
  readonly reason: SkipReason

  constructor(reason: SkipReason, options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}
