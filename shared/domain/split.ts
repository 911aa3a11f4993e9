/** Whether pictures of one origin are both learned from and tested on; 'unchecked' where that is not known. */
export type LeakState = 'clean' | 'leaking' | 'unchecked'
