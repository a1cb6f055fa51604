import { Logger } from '@nestjs/common';
import type { ConfigService } from '../config/config.service.js';
import { DocentError } from '../config/errors.js';
import type { EmbeddingVectorRepository } from './embedding-vector.repository.js';
import { EmbeddingService } from './embedding.service.js';
import type { EncoderFactory } from './encoder-factory.js';
import type { Encoder, EncoderKind } from './encoder.js';

const store = { find: async () => new Map(), save: async () => undefined } as unknown as EmbeddingVectorRepository;

function encoder(id: string): Encoder {
  return {
    id,
    dimension: 2,
    backend: 'test',
    encode: async (texts) => texts.map(() => Float32Array.of(1, 0)),
    close: async () => undefined,
  };
}

function serviceWith(wanted: EncoderKind, create: (kind: EncoderKind) => Promise<Encoder>): EmbeddingService {
  const config = { values: { encoder: wanted } } as ConfigService;
  return new EmbeddingService(config, { create } as EncoderFactory, store);
}

describe('EmbeddingService', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(['error', 'warn', 'log']));

  it('loads once and says what serves', async () => {
    let loads = 0;
    const service = serviceWith('lite', async (kind) => (loads++, encoder(kind)));
    expect(service.status().state).toBe('loading');
    expect(() => service.encoderId).toThrow(DocentError);
    await Promise.all([service.ready(), service.encode(['a']), service.encode(['b'])]);
    expect(loads).toBe(1);
    expect(service.encoderId).toBe('lite');
    expect(service.status()).toMatchObject({ state: 'ready', encoder: { id: 'lite', dimension: 2, backend: 'test' } });
  });

  it('falls back to the built-in encoder when a model cannot be had, and keeps the reason', async () => {
    const reason = { zh: '找不到模型', en: 'The model is missing' };
    const service = serviceWith('transformers', async (kind) => {
      if (kind === 'transformers') throw new DocentError('encoder-unavailable', reason);
      return encoder(kind);
    });
    await service.ready();
    expect(service.status()).toMatchObject({
      state: 'ready',
      wanted: 'transformers',
      encoder: { id: 'lite' },
      problem: reason,
    });
  });

  it('rejects clearly when nothing can be loaded', async () => {
    const service = serviceWith('lite', async () => Promise.reject(new Error('no weights')));
    await expect(service.ready()).rejects.toThrow('no weights');
    expect(service.status()).toMatchObject({ state: 'failed', problem: { en: expect.stringContaining('no weights') } });
  });
});
