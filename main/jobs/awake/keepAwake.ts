/** Keeps the PC from going to sleep by itself until what it returns is disposed; where it cannot, it does nothing. */
export type KeepAwake = () => Disposable
