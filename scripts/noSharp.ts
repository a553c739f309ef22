// Takes the place of sharp in the bundles: transformers.js loads it for pictures, of which a tokenizer has none.
export default function sharp(): never {
  throw new Error('There are no pictures here.');
}
