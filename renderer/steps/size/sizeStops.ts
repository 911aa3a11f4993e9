/** Where the slider stops: parts of the bytes of all training pictures at training size. */
const shares = [
  0.0002, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3,
]

export const sizeStops = shares.map((fraction) => ({ kind: 'share', fraction } as const))
