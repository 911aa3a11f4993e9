const FIRST_CAPACITY = 1024

/** Collects bits into bytes, lowest bit first, as DEFLATE wants them. */
export class BitWriter {
  #bytes = new Uint8Array(FIRST_CAPACITY)
  #length = 0
  #pending = 0
  #pendingBits = 0

  /** Appends the lowest `count` bits of `value`; count is 0 to 16 and value has no bits above them. */
  write(value: number, count: number): void {
    this.#pending |= value << this.#pendingBits
    this.#pendingBits += count
    while (this.#pendingBits >= 8) {
      this.#push(this.#pending & 0xff)
      this.#pending >>>= 8
      this.#pendingBits -= 8
    }
  }

  /** The bytes so far, the last one filled up with zero bits. */
  finish(): Uint8Array {
    if (this.#pendingBits > 0) this.write(0, 8 - this.#pendingBits)
    return this.#bytes.slice(0, this.#length)
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length] = byte
    this.#length += 1
  }
}
