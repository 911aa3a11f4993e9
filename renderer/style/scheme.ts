export type Scheme = 'light' | 'dark'

/** Keeps the page in a scheme. */
export interface SchemeFollower {
  /** @param scheme undefined: that of the system */
  readonly wish: (scheme: Scheme | undefined) => void
  readonly stop: () => void
}

/** Puts the scheme on the page: that of the system, also when it changes, until a person wishes for another. */
export function followScheme(): SchemeFollower {
  const system = matchMedia('(prefers-color-scheme: dark)')
  let wished: Scheme | undefined
  const put = (): void => {
    document.documentElement.dataset['scheme'] = wished ?? (system.matches ? 'dark' : 'light')
  }
  put()
  system.addEventListener('change', put)
  return {
    wish: (scheme) => {
      wished = scheme
      put()
    },
    stop: () => system.removeEventListener('change', put),
  }
}
