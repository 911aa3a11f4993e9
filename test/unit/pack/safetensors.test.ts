import { describe, expect, test } from 'vitest'
import { readTensors, writeTensors, type NamedTensor } from '../../../main/pack/safetensors.ts'
import { Failure } from '../../../shared/errors.ts'

const tensors: readonly NamedTensor[] = [
  { name: 'codes', shape: [3], data: Int8Array.of(-1, 0, 1) },
  { name: 'half', shape: [1, 2], data: Float16Array.of(0.5, -2) },
  { name: 'step', shape: [], data: Float32Array.of(0.25) },
  { name: 'labels', shape: [2], data: Uint8Array.of(0, 255) },
]

describe('writeTensors', () => {
  test('writes the format byte by byte: length, padded header, wider numbers first', () => {
    const bytes = writeTensors(tensors)
    const header = '{"step":{"dtype":"F32","shape":[],"data_offsets":[0,4]},'
      + '"half":{"dtype":"F16","shape":[1,2],"data_offsets":[4,8]},'
      + '"codes":{"dtype":"I8","shape":[3],"data_offsets":[8,11]},'
      + '"labels":{"dtype":"U8","shape":[2],"data_offsets":[11,13]}}'
    const padded = header.padEnd(Math.ceil(header.length / 8) * 8)
    const data = [0, 0, 0x80, 0x3e, 0x00, 0x38, 0x00, 0xc0, 0xff, 0, 1, 0, 255]
    expect([...bytes]).toEqual([padded.length, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from(padded), ...data])
  })

  test('is read back as it was', () => {
    const read = readTensors(writeTensors(tensors))
    expect(read.map(({ name }) => name)).toEqual(['step', 'half', 'codes', 'labels'])
    for (const tensor of tensors) expect(read).toContainEqual(tensor)
  })
})

describe('readTensors refuses', () => {
  const tensor = (dtype: string, shape: string, offsets: string): string =>
    `{"dtype":"${dtype}","shape":${shape},"data_offsets":${offsets}}`
  const hugeSides = Array.from({ length: 8 }, () => Number.MAX_SAFE_INTEGER).join()
  const one = tensor('U8', '[2]', '[0,2]')
  const cases: Readonly<Record<string, readonly [header: string, data: number, detail: RegExp]>> = {
    'a gap before the first tensor': [`{"a":${tensor('U8', '[2]', '[1,3]')}}`, 3, /does not begin/],
    'a gap between tensors': [`{"a":${one},"b":${tensor('U8', '[1]', '[3,4]')}}`, 4, /b does not begin/],
    'tensors that overlap': [`{"a":${one},"b":${tensor('U8', '[2]', '[1,3]')}}`, 3, /b does not begin/],
    'bytes left over': [`{"a":${one}}`, 3, /left over/],
    'a tensor past the end': [`{"a":${tensor('U8', '[9]', '[0,9]')}}`, 2, /past the end/],
    'a shape that asks for other bytes': [`{"a":${tensor('F32', '[2]', '[0,2]')}}`, 2, /shape asks/],
    'a shape beyond all numbers': [`{"a":${tensor('F32', `[${hugeSides}]`, '[0,2]')}}`, 2, /shape asks/],
    'a negative size': [`{"a":${tensor('U8', '[-2]', '[0,2]')}}`, 2, /not valid/],
    'an unknown kind of number': [`{"a":${tensor('I64', '[2]', '[0,16]')}}`, 16, /not valid/],
    'a further key': ['{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2],"x":1}}', 2, /not valid/],
    'a list as header': ['[1]', 0, /not a JSON object/],
    'a header that is not JSON': ['{"a"', 0, /not JSON/],
  }

  test.each(Object.entries(cases))('%s', (_, [header, data, detail]) => {
    const length = Buffer.alloc(8)
    length.writeBigUInt64LE(BigInt(header.length))
    expectRefusal(Buffer.concat([length, Buffer.from(header), Buffer.alloc(data)]), detail)
  })

  test('fewer bytes than a length', () => expectRefusal(new Uint8Array(7), /too short/))

  test('a header longer than the file', () => {
    expectRefusal(Uint8Array.of(9, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from('{}')), /too long/)
    expectRefusal(new Uint8Array(16).fill(0xff), /too long/)
  })

  function expectRefusal(bytes: Uint8Array, detail: RegExp): void {
    expect(() => readTensors(bytes)).toThrow(Failure)
    expect(() => readTensors(bytes)).toThrow(detail)
  }
})
