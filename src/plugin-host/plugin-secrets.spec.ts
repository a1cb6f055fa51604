import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { faultsOf, jsonSchemaOf } from './plugin-config.js';
import { maskChange, maskSecrets, secretPaths, withoutSecrets, withStoredSecrets } from './plugin-secrets.js';

const SECRET = 'wand-7c1d2f';
const secret = z.string().max(20).meta({ secret: true });
const configSchema = z.object({
  word: z.string().default('abracadabra'),
  proxy: z.object({ host: z.string(), password: secret }).nullable().default(null),
  source: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('file'), path: z.string() }),
      z.object({ kind: z.literal('service'), url: z.string(), token: secret }),
    ])
    .optional(),
  keys: z.array(z.object({ name: z.string(), key: secret })).default([]),
  labels: z.record(z.string(), z.string()).default({}),
});
const schema = jsonSchemaOf(configSchema);
const values = {
  word: 'hocus',
  proxy: { host: 'proxy.example', password: SECRET },
  source: { kind: 'service', url: 'https://spells.example', token: SECRET },
  keys: [{ name: 'first', key: SECRET }],
  labels: { en: 'Spell' },
};

describe('secrets of a configuration', () => {
  it('are masked wherever the schema puts them, and nothing else is', () => {
    expect(maskSecrets(schema, values)).toEqual({
      word: 'hocus',
      proxy: { host: 'proxy.example', password: { set: true } },
      source: { kind: 'service', url: 'https://spells.example', token: { set: true } },
      keys: [{ name: 'first', key: { set: true } }],
      labels: { en: 'Spell' },
    });
    expect(secretPaths(schema)).toEqual(['proxy.password', 'source.token']);
  });

  it('stay hidden when a later version of the plugin no longer knows their name', () => {
    const old = { ...values, apiKey: SECRET, limits: { key: SECRET, times: 3 } };
    expect(JSON.stringify(maskSecrets(schema, old))).not.toContain(`"apiKey":"${SECRET}"`);
    const [before, after] = maskChange(schema, old, values);
    expect(JSON.stringify([before, after])).not.toContain(SECRET);
    expect(before).toMatchObject({ word: 'hocus', limits: { times: 3 } });
  });

  it('are kept where the form sends their state back', () => {
    const form = maskSecrets(schema, values);
    expect(withStoredSecrets(schema, form, values)).toEqual(values);
  });

  it('do not stand in what is said of faults', () => {
    const wrong = { ...values, proxy: { host: 3, password: `${SECRET}-${SECRET}` } };
    const faults = faultsOf(configSchema, { ...wrong, source: { kind: 'service', url: 'x', token: 7 } });
    expect(faults.length).toBeGreaterThan(1);
    expect(JSON.stringify(faults)).not.toContain(SECRET);
    expect(JSON.stringify(faults)).toContain(String(SECRET.length * 2 + 1));
  });

  it('are taken out of what a plugin says', () => {
    const key = 'a b+c/d';
    const config = { ...values, keys: [{ name: 'first', key }] };
    const said = withoutSecrets(`GET /?key=a%20b%2Bc%2Fd with ${key} and ${SECRET} failed at hocus`, schema, config);
    expect(said).toBe('GET /?key=•••••• with •••••• and •••••• failed at hocus');
  });
});
