import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { environmentFault, unknownVariable } from './environment-faults.js';
import { DocentError } from './errors.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const hasProtocol = (address: string, protocol: RegExp): boolean =>
  URL.canParse(address) && protocol.test(new URL(address).protocol);

const isWebAddress = (value: string): boolean => hasProtocol(value.replaceAll('{profile}', 'walking'), /^https?:$/);

const isPageAddress = (value: string): boolean => isWebAddress(value) && !/[?#@]/.test(value);

/** As browsers name them, without a path: what stands otherwise would never be equal. */
const originsOf = (value: string): string[] =>
  value
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)
    .map((origin) => (isWebAddress(origin) && new URL(origin).pathname === '/' ? new URL(origin).origin : origin));

/** Everything the environment can say. Names that begin with DOCENT_ and are not listed here stop the start. */
const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: optionalText.refine((value) => value === undefined || hasProtocol(value, /^postgres(ql)?:$/), {
    message: 'must be an address of PostgreSQL such as postgres://user:password@localhost:5432/docent',
    params: { zh: '应为 PostgreSQL 的地址，如 postgres://user:password@localhost:5432/docent' },
  }),
  REDIS_URL: optionalText,
  ADMIN_PASSWORD: optionalText,
  LOG_LEVEL: z.enum(LOG_LEVELS).default('log'),
  DOCENT_DATA_DIR: z.string().min(1).default('.docent'),
  DOCENT_DEMO: onOff.default(true),
  DOCENT_MODELS_DIR: optionalText,
  DOCENT_ENCODER: z.enum(['lite', 'transformers']).default('lite'),
  DOCENT_TRANSFORMERS_MODEL: z.string().min(1).default('Xenova/paraphrase-multilingual-MiniLM-L12-v2'),
  DOCENT_ENCODER_THREADS: z.coerce.number().int().min(1).max(16).default(1),
  DOCENT_SENTIMENT: z.enum(['docent', 'transformers']).default('docent'),
  DOCENT_SENTIMENT_MODEL: z.string().min(1).default('Xenova/distilbert-base-multilingual-cased-sentiments-student'),
  DOCENT_SENTIMENT_ASPECTS: optionalText,
  DOCENT_RATE_LIMIT: onOff.default(true),
  DOCENT_PLUGINS_DIR: optionalText,
  DOCENT_CORS_ORIGINS: z
    .string()
    .default('*')
    .transform(originsOf)
    .refine(
      (origins) =>
        origins.every((origin) => origin === '*' || (isWebAddress(origin) && new URL(origin).origin === origin)),
      {
        message: 'must be * or addresses without a path such as https://museum.example, separated by commas',
        params: { zh: '应为 *，或不带路径的网址，用逗号分隔，如 https://museum.example' },
      },
    ),
  DOCENT_PUBLIC_URL: optionalText
    .refine((value) => value === undefined || isPageAddress(value), {
      message: 'must be a web address such as https://guide.museum.example, perhaps with a path',
      params: { zh: '应为网址，如 https://guide.museum.example，可带路径' },
    })
    .transform((value) => value && new URL(value.replace(/\/*$/, '/')).href),
  DOCENT_TRUST_PROXY: onOff.default(false),
  DOCENT_TRAINING: onOff.default(true),
  DOCENT_TRAINING_HOURS: z.coerce.number().positive().max(8760).default(24),
  DOCENT_TRAINING_INTERACTIONS: z.coerce.number().int().min(1).default(500),
  DOCENT_RETENTION_DAYS: z.coerce.number().int().min(1).max(36_500).optional(),
  DOCENT_MODEL_VERSIONS: z.coerce.number().int().min(1).max(100).default(5),
  DOCENT_OSRM_URL: optionalText.refine((value) => value === undefined || isWebAddress(value), {
    message: 'must be a web address such as http://localhost:5000; {profile} in it is replaced',
    params: { zh: '应为网址，如 http://localhost:5000；其中的 {profile} 会被替换' },
  }),
  DOCENT_OSRM_TIMEOUT: z.coerce.number().int().min(50).max(10_000).default(1500),
});

export interface DocentConfig {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  adminPassword: string | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Absolute path; created on the first start. */
  dataDir: string;
  demo: boolean;
  modelsDir: string;
  encoder: 'lite' | 'transformers';
  transformersModel: string;
  encoderThreads: number;
  /** What judges the polarity of reviews. */
  sentiment: 'docent' | 'transformers';
  sentimentModel: string;
  /** Absolute path of a JSON list of aspects that takes the place of the built-in one. */
  sentimentAspects: string | undefined;
  rateLimit: boolean;
  /** A further folder with plugins, beside the ones that Docent ships. */
  pluginsDir: string | undefined;
  corsOrigins: string[];
  /** Where visitors find this server, ending in a slash; undefined: whoever opens a page knows. */
  publicUrl: string | undefined;
  trustProxy: boolean;
  /** Retraining of the recommender: after so many hours, or so many new interactions. */
  training: { scheduled: boolean; hours: number; interactions: number };
  /** Conversations and behaviour are deleted after so many days; undefined: they are kept. */
  retentionDays: number | undefined;
  /** So many trained models are kept. */
  modelVersions: number;
  /** A routing server that speaks OSRM's protocol: travel times of itineraries; `{profile}` is replaced. */
  osrmUrl: string | undefined;
  /** Milliseconds until estimates are used instead. */
  osrmTimeout: number;
}

/**
 * Reads a `.env` file in the working folder, then the environment (which wins), and validates all of it.
 * @throws DocentError `config-invalid` that names every faulty variable, never its value.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env, folder = process.cwd()): DocentConfig {
  const file = join(folder, '.env');
  if (environment === process.env && existsSync(file)) process.loadEnvFile(file);

  // Set to nothing, as a compose file does with what is not given, is not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  const known = Object.keys(environmentSchema.shape);
  const unknown = Object.keys(environment).filter((name) => name.startsWith('DOCENT_') && !known.includes(name));
  if (!parsed.success || unknown.length > 0) {
    const faults = [
      ...(parsed.error?.issues ?? []).map(environmentFault),
      ...unknown.map((name) => unknownVariable(name, known)),
    ];
    const list = (language: 'zh' | 'en') => faults.map((fault) => `\n  ${fault[language]}`).join('');
    throw new DocentError('config-invalid', {
      zh: `环境变量有误，请改正后再启动：${list('zh')}`,
      en: `These environment variables are wrong; mend them and start again:${list('en')}`,
    });
  }

  const env = parsed.data;
  const dataDir = resolve(folder, env.DOCENT_DATA_DIR);
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    adminPassword: env.ADMIN_PASSWORD,
    logLevel: env.LOG_LEVEL,
    dataDir,
    demo: env.DOCENT_DEMO,
    modelsDir: env.DOCENT_MODELS_DIR ? resolve(folder, env.DOCENT_MODELS_DIR) : join(dataDir, 'models'),
    encoder: env.DOCENT_ENCODER,
    transformersModel: env.DOCENT_TRANSFORMERS_MODEL,
    encoderThreads: env.DOCENT_ENCODER_THREADS,
    sentiment: env.DOCENT_SENTIMENT,
    sentimentModel: env.DOCENT_SENTIMENT_MODEL,
    sentimentAspects: env.DOCENT_SENTIMENT_ASPECTS ? resolve(folder, env.DOCENT_SENTIMENT_ASPECTS) : undefined,
    rateLimit: env.DOCENT_RATE_LIMIT,
    pluginsDir: env.DOCENT_PLUGINS_DIR ? resolve(folder, env.DOCENT_PLUGINS_DIR) : undefined,
    corsOrigins: env.DOCENT_CORS_ORIGINS,
    publicUrl: env.DOCENT_PUBLIC_URL,
    trustProxy: env.DOCENT_TRUST_PROXY,
    training: {
      scheduled: env.DOCENT_TRAINING,
      hours: env.DOCENT_TRAINING_HOURS,
      interactions: env.DOCENT_TRAINING_INTERACTIONS,
    },
    retentionDays: env.DOCENT_RETENTION_DAYS,
    modelVersions: env.DOCENT_MODEL_VERSIONS,
    osrmUrl: env.DOCENT_OSRM_URL,
    osrmTimeout: env.DOCENT_OSRM_TIMEOUT,
  };
}
