import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import helmet from 'helmet';
import type { ServerOptions } from 'socket.io';
import { AppModule } from './app.module.js';
import { ErrorFilter } from './chat/error.filter.js';
import type { DocentConfig } from './config/config.js';
import { PACKAGE_ROOT, SERVER_VERSION } from './config/version.js';
import { compressedFiles } from './operations/compressed-files.js';
import { consolePages } from './operations/console-pages.js';
import { ServerLogger } from './operations/server-logger.js';

const MAX_BODY = '1mb';
const MAX_SOCKET_MESSAGE = 1_000_000;

/** The whole server, not yet listening. */
export async function createServer(config: DocentConfig): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    logger: new ServerLogger(logLevels(config)),
    abortOnError: false,
    bodyParser: false,
  });
  app.useBodyParser('json', { limit: MAX_BODY, type: 'application/json' });
  if (config.trustProxy) app.set('trust proxy', 1);
  app.use(helmet(HEADERS));
  app.enableCors({ origin: config.corsOrigins.includes('*') ? '*' : config.corsOrigins, maxAge: 600 });
  app.useGlobalFilters(new ErrorFilter());
  app.useWebSocketAdapter(new ChatSocketAdapter(app, config));
  const pages = join(PACKAGE_ROOT, 'dist', 'client');
  app.use(consolePages(pages));
  app.use(compressedFiles(pages, cacheHeaders));
  app.useStaticAssets(pages, { setHeaders: cacheHeaders });
  serveApiDocs(app);
  app.enableShutdownHooks();
  return app;
}

/** The same modules without HTTP, for the command line. */
export function createContext(config: DocentConfig): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.forRoot(config), {
    logger: ['fatal', 'error', 'warn'],
    abortOnError: false,
  });
}

/** Strict, yet a museum's own site may load the widget from here, and a page served without TLS still works. */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: true,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'https:'],
      'connect-src': ["'self'", 'ws:', 'wss:'],
      'frame-ancestors': ["'self'"],
      'upgrade-insecure-requests': null,
    },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
} as const;

class ChatSocketAdapter extends IoAdapter {
  constructor(
    app: NestExpressApplication,
    private readonly config: DocentConfig,
  ) {
    super(app.getHttpServer());
  }

  override createIOServer(port: number, options?: ServerOptions) {
    const origin = this.config.corsOrigins.includes('*') ? '*' : this.config.corsOrigins;
    return super.createIOServer(port, {
      ...(options as ServerOptions),
      cors: { origin },
      maxHttpBufferSize: MAX_SOCKET_MESSAGE,
      serveClient: false,
    } as ServerOptions);
  }
}

function cacheHeaders(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  const hashed = /[\\/]assets[\\/]/.test(path);
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function serveApiDocs(app: NestExpressApplication): void {
  const document = new DocumentBuilder()
    .setTitle('Docent')
    .setDescription('The REST mirror of the chat. Errors are { "error": { code, message, requestId } }.')
    .setVersion(SERVER_VERSION)
    .addBearerAuth()
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, document), {
    customSiteTitle: 'Docent API',
  });
}

function logLevels(config: DocentConfig) {
  const levels = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;
  return levels.slice(0, levels.indexOf(config.logLevel) + 1);
}
