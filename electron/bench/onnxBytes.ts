// Just enough of ONNX's protobuf encoding to write a graph of matrix products by hand. Field numbers are those of onnx.proto.

const lengthDelimited = 2;
const varintType = 0;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

const number = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8 + varintType), varint(value)]);

function bytes(field: number, content: Uint8Array | string): Buffer {
  const body = Buffer.from(content);
  return Buffer.concat([varint(field * 8 + lengthDelimited), varint(body.length), body]);
}

const message = (field: number, ...parts: readonly Buffer[]): Buffer => bytes(field, Buffer.concat(parts));

/** Values of TensorProto.DataType. */
export const elementTypes = { float: 1, uint8: 2, int8: 3 } as const;
export type ElementType = keyof typeof elementTypes;

export interface OnnxConstant {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Row-major, little-endian. */
  readonly data: Uint8Array;
}

export interface OnnxValue {
  readonly name: string;
  readonly type: ElementType;
  /** A name for a size that the caller chooses. */
  readonly shape: readonly (number | string)[];
}

export interface OnnxNode {
  readonly operator: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxConstant[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

const constant = ({ name, type, shape, data }: OnnxConstant): Buffer =>
  message(5, ...shape.map((size) => number(1, size)), number(2, elementTypes[type]), bytes(8, name), bytes(9, data));

const value = (field: number, { name, type, shape }: OnnxValue): Buffer => {
  const sizes = shape.map((size) => message(1, typeof size === 'number' ? number(1, size) : bytes(2, size)));
  const tensor = message(1, number(1, elementTypes[type]), message(2, ...sizes));
  return message(field, bytes(1, name), message(2, tensor));
};

const node = ({ operator, domain, inputs, outputs }: OnnxNode): Buffer =>
  message(
    1,
    ...inputs.map((name) => bytes(1, name)),
    ...outputs.map((name) => bytes(2, name)),
    bytes(4, operator),
    bytes(7, domain),
  );

const opset = (domain: string, version: number): Buffer => message(8, bytes(1, domain), number(2, version));

/** A ModelProto with the operators of ONNX 21 and of onnxruntime's own domain. */
export function onnxBytes({ nodes, constants, inputs, outputs }: OnnxGraph): Buffer {
  const graph = message(
    7,
    ...nodes.map(node),
    bytes(2, 'bench'),
    ...constants.map(constant),
    ...inputs.map((input) => value(11, input)),
    ...outputs.map((output) => value(12, output)),
  );
  return Buffer.concat([number(1, 10), graph, opset('', 21), opset('com.microsoft', 1)]);
}
