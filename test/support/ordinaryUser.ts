/** The user to whom no file belongs. */
const nobody = 65_534

/** Runs `work` without the right of root to read and write everything, which no refusal would stand against. */
export async function asOrdinaryUser<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
