/** Where the report that a job has left is to be seen, below the address of the screens: by a number, never a path. */
export function reportAddress(job: number): string {
  return `reports/${job}`
}

/** The job whose report a path below the screens' address means; undefined where it means none. */
export function reportOf(path: string): number | undefined {
  const [, job] = /^\/reports\/([1-9]\d{0,14})$/.exec(path) ?? []
  return job === undefined ? undefined : Number(job)
}
