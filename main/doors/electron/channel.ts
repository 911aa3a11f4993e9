/** The one way between page and program. What crosses it, `shared/contract` says. */
export const CHANNEL = 'joryu'
