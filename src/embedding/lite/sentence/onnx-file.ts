/**
 * Just enough of the ONNX format (protocol buffers) to hand a small graph to the runtime.
 * Field numbers are those of onnx.proto3.
 */
const WIRE = { varint: 0, bytes: 2, fixed32: 5 } as const;
const FLOAT = 1;
const INT64 = 7;
const IR_VERSION = 8;
const OPSET = 17;

export type Attributes = Record<string, number | { float: number } | readonly number[]>;
/** A dimension of fixed size, or a name for one that varies. */
export type Dimension = number | string;

/** Collects nodes and constants; every method returns the name of what it added. */
export class OnnxGraph {
  private readonly nodes: Buffer[] = [];
  private readonly constants: Buffer[] = [];
  private readonly inputs: Buffer[] = [];
  private readonly outputs: Buffer[] = [];
  private names = 0;

  input(name: string, type: 'float' | 'int64', dimensions: readonly Dimension[]): string {
    this.inputs.push(bytes(11, valueInfo(name, type === 'float' ? FLOAT : INT64, dimensions)));
    return name;
  }

  /** Declares a value of the graph as its output. */
  output(name: string, dimensions: readonly Dimension[]): void {
    this.outputs.push(bytes(12, valueInfo(name, FLOAT, dimensions)));
  }

  constant(values: Float32Array | readonly number[], shape: readonly number[]): string {
    const name = this.name();
    const data = values instanceof Float32Array ? values : BigInt64Array.from(values, BigInt);
    const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const type = values instanceof Float32Array ? FLOAT : INT64;
    this.constants.push(
      bytes(
        5,
        Buffer.concat([...shape.map((size) => varint(1, size)), varint(2, type), bytes(8, name), bytes(9, raw)]),
      ),
    );
    return name;
  }

  node(operator: string, inputs: readonly string[], attributes: Attributes = {}): string {
    return this.addNode(operator, inputs, attributes, [this.name()])[0]!;
  }

  /** An operator with several outputs. */
  split(operator: string, inputs: readonly string[], attributes: Attributes, count: number): string[] {
    return this.addNode(
      operator,
      inputs,
      attributes,
      Array.from({ length: count }, () => this.name()),
    );
  }

  /** Gives a value a name of its own. */
  alias(value: string, name: string): string {
    return this.addNode('Identity', [value], {}, [name])[0]!;
  }

  toBuffer(): Buffer {
    const graph = [...this.nodes, bytes(2, 'graph'), ...this.constants, ...this.inputs, ...this.outputs];
    const opset = Buffer.concat([bytes(1, ''), varint(2, OPSET)]);
    return Buffer.concat([varint(1, IR_VERSION), bytes(7, Buffer.concat(graph)), bytes(8, opset)]);
  }

  private addNode(operator: string, inputs: readonly string[], attributes: Attributes, outputs: string[]): string[] {
    const fields = [
      ...inputs.map((name) => bytes(1, name)),
      ...outputs.map((name) => bytes(2, name)),
      bytes(4, operator),
      ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
    ];
    this.nodes.push(bytes(1, Buffer.concat(fields)));
    return outputs;
  }

  private name(): string {
    return `v${this.names++}`;
  }
}

function attribute(name: string, value: Attributes[string]): Buffer {
  if (typeof value === 'number') return Buffer.concat([bytes(1, name), varint(3, value), varint(20, 2)]);
  if ('float' in value) return Buffer.concat([bytes(1, name), float(2, value.float), varint(20, 1)]);
  return Buffer.concat([bytes(1, name), ...value.map((item) => varint(8, item)), varint(20, 7)]);
}

function valueInfo(name: string, type: number, dimensions: readonly Dimension[]): Buffer {
  const shape = dimensions.map((size) => bytes(1, typeof size === 'number' ? varint(1, size) : bytes(2, size)));
  const tensor = Buffer.concat([varint(1, type), bytes(2, Buffer.concat(shape))]);
  return Buffer.concat([bytes(1, name), bytes(2, bytes(1, tensor))]);
}

function varint(field: number, value: number): Buffer {
  return Buffer.concat([base128(field * 8 + WIRE.varint), base128(value)]);
}

function bytes(field: number, value: Buffer | string): Buffer {
  const data = Buffer.from(value as Buffer);
  return Buffer.concat([base128(field * 8 + WIRE.bytes), base128(data.length), data]);
}

function float(field: number, value: number): Buffer {
  const data = Buffer.alloc(4);
  data.writeFloatLE(value);
  return Buffer.concat([base128(field * 8 + WIRE.fixed32), data]);
}

function base128(value: number): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value));
  const digits: number[] = [];
  do {
    const digit = Number(rest & 127n);
    rest >>= 7n;
    digits.push(rest > 0n ? digit | 128 : digit);
  } while (rest > 0n);
  return Buffer.from(digits);
}
