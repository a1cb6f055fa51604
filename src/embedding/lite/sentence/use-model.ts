import { normalise } from '../../vectors.js';
import { SentencePieceTokenizer } from '../sentencepiece.js';
import { onnxPass } from './onnx-pass.js';
import { nativeTensorFlowPass, wasmTensorFlowPass } from './tensorflow-pass.js';
import { MAX_PIECES, SENTENCE_DIMENSION, readUseWeights, type ForwardPass } from './use-weights.js';

/** Pieces in one forward pass, padding included: larger batches are no faster. */
const BATCH_PIECES = 768;

/** Universal Sentence Encoder lite: English text -> 512 numbers of length 1. */
export class UseModel {
  static readonly dimension = SENTENCE_DIMENSION;

  private constructor(
    private readonly forward: ForwardPass,
    readonly tokenizer: SentencePieceTokenizer,
    /** Input embedding of every piece, behind one another. */
    readonly pieceEmbeddings: Float32Array,
  ) {}

  /** With the fastest arithmetic that this machine has: native TensorFlow, else ONNX Runtime, else WebAssembly. */
  static async load(): Promise<UseModel> {
    const weights = await readUseWeights();
    const forward =
      (await nativeTensorFlowPass(weights)) ?? (await onnxPass(weights)) ?? (await wasmTensorFlowPass(weights));
    return new UseModel(forward, new SentencePieceTokenizer(weights.vocabulary), weights.embeddings.values);
  }

  get backend(): string {
    return this.forward.backend;
  }

  /** Sorted by length and cut into batches of similar length: padding costs as much as text. */
  async encode(texts: readonly string[]): Promise<Float32Array[]> {
    const entries = texts.map((text, index) => ({ index, ids: this.pieces(text) }));
    entries.sort((a, b) => a.ids.length - b.ids.length);
    const vectors = new Array<Float32Array>(texts.length);
    for (let start = 0; start < entries.length;) {
      let end = start + 1;
      while (end < entries.length && (end + 1 - start) * entries[end]!.ids.length <= BATCH_PIECES) end++;
      const batch = entries.slice(start, end);
      const flat = await this.forward.run(batch.map((entry) => entry.ids));
      batch.forEach((entry, row) => {
        vectors[entry.index] = normalise(flat.slice(row * SENTENCE_DIMENSION, (row + 1) * SENTENCE_DIMENSION));
      });
      start = end;
    }
    return vectors;
  }

  private pieces(text: string): number[] {
    const ids = this.tokenizer.encode(text).slice(0, MAX_PIECES);
    return ids.length > 0 ? ids : this.tokenizer.encode('.');
  }
}
