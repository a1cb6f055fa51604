import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { DocentError } from '../../config/errors.js';

export interface TextEncoding {
  /** A label that TextDecoder knows. */
  label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** For people: "UTF-8 with BOM". */
  name: string;
  /** Some bytes are not valid in this encoding; they read as U+FFFD. */
  damaged: boolean;
}

const HEAD_BYTES = 4096;

/**
 * Finds out how the text of a file is encoded, reading all of it where needed.
 * @throws DocentError `import-invalid` for an encoding that is not known for sure, with how to convert
 */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  const head = await readHead(path);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { label: 'utf-8', name: 'UTF-8 with BOM', damaged: !(await decodes(path, 'utf-8')) };
  if (head[0] === 0xff && head[1] === 0xfe) return { label: 'utf-16le', name: 'UTF-16LE', damaged: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { label: 'utf-16be', name: 'UTF-16BE', damaged: false };

  const zeros = zerosByPlace(head);
  if (zeros.odd > head.length / 8 && zeros.even === 0)
    return { label: 'utf-16le', name: 'UTF-16LE without BOM', damaged: false };
  if (zeros.even > head.length / 8 && zeros.odd === 0)
    return { label: 'utf-16be', name: 'UTF-16BE without BOM', damaged: false };
  if (zeros.even + zeros.odd > 0) throw binaryFile(head);

  if (await decodes(path, 'utf-8')) return { label: 'utf-8', name: 'UTF-8', damaged: false };
  const signs = await countSigns(path);
  if (signs.invalidUtf8 < signs.validUtf8 / 20) return { label: 'utf-8', name: 'UTF-8', damaged: true };
  if (signs.commonChinese > signs.pairs * 0.8 && (await decodes(path, 'gb18030')))
    return { label: 'gb18030', name: 'GB18030 (GBK)', damaged: false };
  throw new DocentError('import-invalid', {
    zh: '无法确定文件的文字编码：既不是 UTF-8、UTF-16，也不是 GBK/GB18030。请转换为 UTF-8 后再导入，例如：iconv -f BIG5 -t UTF-8 原文件 > 新文件；或在 Excel 中另存为“CSV UTF-8”。',
    en: 'The text encoding of this file is not clear: it is neither UTF-8 nor UTF-16 nor GBK/GB18030. Convert it to UTF-8 and import again, for example: iconv -f BIG5 -t UTF-8 OLD > NEW, or in Excel save as "CSV UTF-8".',
  });
}

/** The text of a file in pieces, without a byte order mark. `onBytes` is told how many bytes have been read so far. */
export async function* readText(
  path: string,
  encoding: TextEncoding,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding.label);
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    onBytes(bytes);
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function decodes(path: string, label: TextEncoding['label']): Promise<boolean> {
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/**
 * What speaks for a UTF-8 file with a few broken bytes, and what for GBK: there common Chinese characters are pairs of
 * which both bytes are above A0, while in Western and Big5 text such pairs are rarer.
 */
async function countSigns(path: string) {
  const signs = { validUtf8: 0, invalidUtf8: 0, pairs: 0, commonChinese: 0 };
  const decoder = new TextDecoder('utf-8');
  let lead = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const character of decoder.decode(chunk, { stream: true }).matchAll(/[^\0-\x7f]/gu))
      signs[character[0] === '\ufffd' ? 'invalidUtf8' : 'validUtf8']++;
    for (const byte of chunk) {
      if (lead) {
        signs.pairs++;
        if (byte > 0xa0) signs.commonChinese++;
      }
      lead = !lead && byte > 0x80;
    }
  }
  return signs;
}

function zerosByPlace(bytes: Buffer): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd']++;
  });
  return zeros;
}

function binaryFile(head: Buffer): DocentError {
  if (head.subarray(0, 2).toString('latin1') === 'PK' || head.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return new DocentError('unsupported-media', {
      zh: '这是 Excel 工作簿或压缩文件。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”后再导入；压缩文件请先解压。',
      en: 'This is an Excel workbook or a zip archive. In Excel save it as "CSV UTF-8 (comma delimited)" and import that; unpack archives first.',
    });
  return new DocentError('unsupported-media', {
    zh: '这不是文本文件。可以导入的格式：JSON、JSON Lines、CSV/TSV、GeoJSON。',
    en: 'This is not a text file. Docent imports JSON, JSON lines, CSV or TSV, and GeoJSON.',
  });
}
