export const decisionKinds = ['quarantine', 'keep', 'no-problem'] as const

/**
 * What a person may decide about something that was found. 'quarantine': the picture is left out (隔離). 'keep': what
 * was found is true, and the picture stays (残す). 'no-problem': what was found is not so (問題なし).
 */
export type DecisionKind = (typeof decisionKinds)[number]
