/** The way from pictures to a pack, in its order. */
export const steps = ['project', 'pictures', 'check', 'size', 'distill', 'compare', 'hand-over'] as const
export type Step = (typeof steps)[number]

export function isStep(name: string): name is Step {
  return (steps as readonly string[]).includes(name)
}

/** The step after this one; undefined after the last. */
export function nextStep(step: Step): Step | undefined {
  return steps[steps.indexOf(step) + 1]
}
