import { z } from 'zod'

/** What the program speaks. */
export const language = z.enum(['en', 'ja'])
