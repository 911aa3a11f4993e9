/** The languages that the program speaks. */
export type Language = 'en' | 'ja'
