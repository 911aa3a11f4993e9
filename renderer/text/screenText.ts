import type { japanese } from './japanese/japanese.ts'

/** The sentences of a language: each has those that Japanese has. */
export type ScreenText = Sentences<typeof japanese>

/** The same keys, with sentences of any language. */
export type Sentences<Text> = { readonly [Key in keyof Text]: Text[Key] extends string ? string : Sentences<Text[Key]> }

/** Names a sentence: `projects.title`. */
export type TextKey = KeyOf<typeof japanese>

type KeyOf<Text> = {
  [Key in keyof Text & string]: Text[Key] extends string ? Key : `${Key}.${KeyOf<Text[Key]>}`
}[keyof Text & string]
