import type { Language } from './text/language.ts'

/** Bytes of a kilobyte, as file managers count. */
export const bytesPerKilobyte = 1024

const byteUnits = ['KB', 'MB', 'GB', 'TB'] as const

/** Bytes for people: `512 B`, `8.0 KB`, `1.4 MB`. */
export function formatBytes(bytes: number): string {
  if (Math.round(bytes) < bytesPerKilobyte) return `${Math.round(bytes)} B`
  let value = bytes / bytesPerKilobyte
  let unit = 0
  // Compared as it will be shown: 1023.96 KB would otherwise read `1024.0 KB`.
  while (Number(value.toFixed(1)) >= bytesPerKilobyte && unit < byteUnits.length - 1) {
    value /= bytesPerKilobyte
    unit += 1
  }
  return `${value.toFixed(1)} ${byteUnits[unit] ?? ''}`
}

/** A fraction for people: 0.934 is `93.4%`. */
export function formatPercent(fraction: number, decimals = 1): string {
  return `${(fraction * 100).toFixed(decimals)}%`
}

/** Enough of a fingerprint for people to tell it from others. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 8)
}

/** A whole number for people: `1,500`. */
export function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en-US')
}

/** A number of things in English: `1 transform`, `1,500 transforms`. */
export function formatAmount(count: number, thing: string): string {
  return `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`
}

/** How many times as much, for people: `3.1`, `128`. */
export function formatRatio(ratio: number): string {
  const tenths = ratio.toFixed(1)
  return Number(tenths) < 10 ? tenths : formatCount(ratio)
}

/** How often a second, for people, to two digits at least: `0.047`, `4.2`, `52`, `1,500`. */
export function formatRate(perSecond: number): string {
  const digits = Number(perSecond.toPrecision(2))
  return digits < 10 ? String(digits) : formatCount(perSecond)
}

/** Seconds for people: `8.3 s`, `4 min 12 s`, `1 h 5 min`; `8.3秒`, `4分12秒`, `1時間5分`. */
export function formatDuration(seconds: number, language: Language): string {
  const tenths = seconds.toFixed(1)
  if (Number(tenths) < 10) return joinParts([[tenths, 'second']], language)
  const whole = Math.round(seconds)
  if (whole < 60) return joinParts([[whole, 'second']], language)
  if (whole < 3600) return joinParts([[Math.floor(whole / 60), 'minute'], [whole % 60, 'second']], language)
  const minutes = Math.round(seconds / 60)
  return joinParts([[Math.floor(minutes / 60), 'hour'], [minutes % 60, 'minute']], language)
}

type TimeUnit = 'hour' | 'minute' | 'second'

const timeUnits: Record<Language, Record<TimeUnit, string>> = {
  en: { hour: ' h', minute: ' min', second: ' s' },
  ja: { hour: '時間', minute: '分', second: '秒' },
}

function joinParts(parts: readonly (readonly [number | string, TimeUnit])[], language: Language): string {
  const words = parts.map(([amount, unit]) => `${amount}${timeUnits[language][unit]}`)
  return words.join(language === 'ja' ? '' : ' ')
}
