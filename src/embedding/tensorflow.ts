import { join } from 'node:path';
import { installedPackage } from './lite/packages.js';

export type TensorFlow = typeof import('@tensorflow/tfjs-core');

/** TensorFlow.js through its native binding; undefined where that did not install or does not load. */
export async function nativeTensorFlow(): Promise<TensorFlow | undefined> {
  try {
    // An optional dependency whose own download may have failed: not known when this is compiled.
    const binding: string = '@tensorflow/tfjs-node';
    await import(binding);
  } catch {
    return undefined;
  }
  const tf = await import('@tensorflow/tfjs-core');
  return tf.getBackend() === 'tensorflow' ? tf : undefined;
}

/** TensorFlow.js in WebAssembly: runs everywhere. */
export async function wasmTensorFlow(): Promise<TensorFlow> {
  const tf = await import('@tensorflow/tfjs-core');
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(join(installedPackage('@tensorflow/tfjs-backend-wasm').folder, 'wasm-out/'));
  await tf.setBackend('wasm');
  // setBackend fails softly: ask which one is really there.
  if (tf.getBackend() !== 'wasm') throw new Error('The WebAssembly backend of TensorFlow.js did not start');
  return tf;
}
