import type { z } from 'zod'

/** One question that the screens ask, and its answer. The schemas are the contract; the types come from them. */
export interface Call<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input
  readonly output: Output
}

export function call<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<Input, Output> {
  return { input, output }
}

/** What a schema stands for, as nobody may change it. */
export type Value<Schema extends z.ZodType> = Frozen<z.infer<Schema>>

type Frozen<Kind> = Kind extends object ? { readonly [Key in keyof Kind]: Frozen<Kind[Key]> } : Kind
