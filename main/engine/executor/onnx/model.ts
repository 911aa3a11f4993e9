import { PbfWriter } from 'pbf'
import { inOrder, type Attribute, type Constant, type Input, type Node, type Shape, type Value } from './graph.ts'
import type { Model, Provider } from './protocol.ts'
import type { Recording } from './recorder.ts'

/** Field numbers and types: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 */
const IR_VERSION = 8
const OPERATOR_SET = 18
const FLOAT32 = 1
const INT64 = 7
const ATTRIBUTE = { float: 1, integer: 2, text: 3, integers: 7 } as const

/** Operators that ONNX Runtime adds to ONNX. */
const RUNTIME_DOMAIN = 'com.microsoft'
const RUNTIME_OPERATORS: ReadonlySet<string> = new Set(['FusedMatMul'])

type Names = ReadonlyMap<Value, string>

/** What a session thread needs to run a recording. */
export function modelOf({ inputs, outputs }: Recording, provider: Provider): Omit<Model, 'id'> {
  return {
    provider,
    file: writeModel(inputs, outputs),
    inputs: inputs.map(({ shape }) => shape),
    outputs: outputs.map(({ shape }) => shape),
  }
}

/** The ONNX file of a graph. Its inputs are named `input0`, ..., its outputs `output0`, ... */
function writeModel(inputs: readonly Input[], outputs: readonly Value[]): Uint8Array {
  const writer = new PbfWriter()
  writer.writeVarintField(1, IR_VERSION)
  writer.writeMessage(7, () => writeGraph(writer, inputs, outputs), undefined)
  writer.writeMessage(8, () => writeOperatorSet(writer, '', OPERATOR_SET), undefined)
  writer.writeMessage(8, () => writeOperatorSet(writer, RUNTIME_DOMAIN, 1), undefined)
  return writer.finish()
}

function writeGraph(writer: PbfWriter, inputs: readonly Input[], outputs: readonly Value[]): void {
  const values = inOrder(outputs)
  const names = nameAll(inputs, values)
  for (const value of values) if (value.kind === 'node') writeNode(writer, value, names, nameOf(value, names))
  outputs.forEach((output, index) => writeNode(writer, identity(output), names, `output${index}`))
  writer.writeStringField(2, 'program')
  for (const value of values) if (value.kind === 'constant') writeInitializer(writer, value, nameOf(value, names))
  inputs.forEach(({ shape }, index) => writeInterface(writer, 11, `input${index}`, shape))
  outputs.forEach(({ shape }, index) => writeInterface(writer, 12, `output${index}`, shape))
}

function nameAll(inputs: readonly Input[], values: readonly Value[]): Names {
  const named = values.map((value, index): [Value, string] => [value, `value${index}`])
  return new Map([...named, ...inputs.map((input, index): [Value, string] => [input, `input${index}`])])
}

function nameOf(value: Value, names: Names): string {
  const name = names.get(value)
  if (name === undefined) throw new Error('a value of another function is used')
  return name
}

/** An output may be an input, a constant or another output: each gets a node of its own. */
function identity(value: Value): Node {
  return { kind: 'node', shape: value.shape, operator: 'Identity', inputs: [value], attributes: {} }
}

function writeNode(writer: PbfWriter, node: Node, names: Names, output: string): void {
  const write = (): void => {
    for (const input of node.inputs) writer.writeStringField(1, nameOf(input, names))
    writer.writeStringField(2, output)
    writer.writeStringField(4, node.operator)
    for (const [name, value] of Object.entries(node.attributes)) writeAttribute(writer, name, value)
    if (RUNTIME_OPERATORS.has(node.operator)) writer.writeStringField(7, RUNTIME_DOMAIN)
  }
  writer.writeMessage(1, write, undefined)
}

function writeAttribute(writer: PbfWriter, name: string, value: Attribute): void {
  const write = (): void => {
    writer.writeStringField(1, name)
    writer.writeVarintField(20, writeAttributeValue(writer, value))
  }
  writer.writeMessage(5, write, undefined)
}

/** Writes the value and returns its type. */
function writeAttributeValue(writer: PbfWriter, value: Attribute): number {
  if (typeof value === 'string') {
    writer.writeStringField(4, value)
    return ATTRIBUTE.text
  }
  if (typeof value === 'number') {
    writer.writeVarintField(3, value)
    return ATTRIBUTE.integer
  }
  if ('float' in value) {
    writer.writeFloatField(2, value.float)
    return ATTRIBUTE.float
  }
  for (const item of value) writer.writeVarintField(8, item)
  return ATTRIBUTE.integers
}

function writeInitializer(writer: PbfWriter, { shape, data }: Constant, name: string): void {
  const write = (): void => {
    for (const length of shape) writer.writeVarintField(1, length)
    writer.writeVarintField(2, data instanceof Float32Array ? FLOAT32 : INT64)
    writer.writeStringField(8, name)
    writer.writeBytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
  }
  writer.writeMessage(5, write, undefined)
}

function writeInterface(writer: PbfWriter, field: number, name: string, shape: Shape): void {
  const dimension = (length: number): void => writer.writeVarintField(1, length)
  const dimensions = (): void => shape.forEach((length) => writer.writeMessage(1, dimension, length))
  const tensor = (): void => {
    writer.writeVarintField(1, FLOAT32)
    writer.writeMessage(2, dimensions, undefined)
  }
  const type = (): void => writer.writeMessage(1, tensor, undefined)
  const declaration = (): void => {
    writer.writeStringField(1, name)
    writer.writeMessage(2, type, undefined)
  }
  writer.writeMessage(field, declaration, undefined)
}

function writeOperatorSet(writer: PbfWriter, domain: string, version: number): void {
  writer.writeStringField(1, domain)
  writer.writeVarintField(2, version)
}
