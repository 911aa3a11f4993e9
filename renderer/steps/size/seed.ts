/** By which pictures are held out and everything is drawn: forecasts, plans and packs of one seed belong together. */
export const SEED = 1
