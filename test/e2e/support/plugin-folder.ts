import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** A folder of built plugins for one test; inside the package, so that `#plugin-api` is found. */
export class PluginFolder {
  readonly path = join(DIST, `test-plugins-${process.pid}-${Date.now()}`);

  /** Writes `<id>/<id>.plugin.js`; its setting `word` is what it answers with: 'slowly' takes until it is stopped. */
  write(id: string, { broken = false, word = 'abracadabra' } = {}): void {
    mkdirSync(join(this.path, id), { recursive: true });
    writeFileSync(
      join(this.path, id, `${id}.plugin.js`),
      broken ? 'throw new Error("a fault at loading");' : source(id, word),
    );
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const source = (id: string, word: string): string => `
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AssistantPlugin, OnIntent, PluginConfig } from '#plugin-api';
class Handler {
  constructor(config) { this.config = config; }
  async *speak(turn) {
    const { word, key } = this.config.values;
    if (word === 'explode') throw new Error('no answer from https://spells.example/?key=' + key);
    yield { type: 'text', markdown: word + (key ? ' with a key of ' + key.length : '') };
    if (word === 'slowly') await new Promise((stopped) => turn.signal.addEventListener('abort', stopped, { once: true }));
  }
}
Injectable()(Handler);
Reflect.defineMetadata('design:paramtypes', [PluginConfig], Handler);
const speak = Object.getOwnPropertyDescriptor(Handler.prototype, 'speak');
OnIntent('speak')(Handler.prototype, 'speak', speak);
class Plugin {}
AssistantPlugin({
  id: '${id}',
  name: { zh: '咒语', en: 'Spells' }, description: { zh: '说出咒语', en: 'Speaks spells' },
  version: '1.0.0', hostVersion: '^1.0.0',
  configSchema: z.object({
    word: z.string().min(2).max(20).default('${word}').meta({ label: { zh: '咒语', en: 'Spell' } }),
    key: z.string().default('').meta({ secret: true, label: { zh: '密钥', en: 'Key' } }),
    limits: z.object({ times: z.number().int().min(1).max(9).default(3) }).default({ times: 3 }),
  }),
  intents: [{ id: 'speak', description: { zh: '说咒语', en: 'speaks a spell' }, examples: {
    zh: ['说一句咒语吧', '请念一段魔法咒语', '我想听魔法咒语', '念咒语给我听', '来一句神奇的咒语'],
    en: ['cast a magic spell', 'say the magic words please', 'speak a wizard spell', 'i want to hear a spell', 'do some wizard magic'],
  } }],
  providers: [Handler],
})(Plugin);
export default Plugin;
`;
