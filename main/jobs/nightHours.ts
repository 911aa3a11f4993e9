/** Hours of the day, in the PC's own time, from and to: over midnight where the second is not the later. */
export interface NightHours {
  readonly from: number
  readonly to: number
}

/** When most plants leave a PC alone. */
export const usualNight: NightHours = { from: 20, to: 6 }

/** Whether a moment lies in these hours. */
export function isIn({ from, to }: NightHours, at: Date): boolean {
  const hour = at.getHours() + at.getMinutes() / 60
  return from < to ? hour >= from && hour < to : hour >= from || hour < to
}
