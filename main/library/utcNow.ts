/** The time as all tables hold it: UTC, ISO 8601. */
export function utcNow(): string {
  return new Date().toISOString()
}
