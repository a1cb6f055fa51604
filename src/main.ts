import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { FirstAccount } from './admin/session/first-account.js';
import { addressesOf } from './operations/addresses.js';
import { createServer } from './bootstrap.js';
import { loadConfig } from './config/config.js';
import { asError, DocentError } from './config/errors.js';
import { Startup } from './startup.js';

/** The boot story: read the configuration, listen, prepare, answer. */
async function main(): Promise<void> {
  const config = loadConfig();
  const app = await createServer(config);
  await app.listen(config.port, config.host).catch((cause: unknown) => {
    throw portError(cause, config.port);
  });
  await app.get(Startup).run();
  const staff = await app.get(FirstAccount, { strict: false }).ensure();
  console.log(addressesOf(await app.getUrl(), staff));
}

function portError(cause: unknown, port: number): Error {
  const { code } = cause as { code?: string };
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return asError(cause);
  return new DocentError('config-invalid', {
    zh: `端口 ${port} ${code === 'EACCES' ? '不允许使用' : '已被占用'}。请用 PORT 选择另一个端口，例如 PORT=8080 npm start`,
    en: `Port ${port} is ${code === 'EACCES' ? 'not allowed' : 'in use'}. Choose another one with PORT, for example: PORT=8080 npm start`,
  });
}

process.on('unhandledRejection', (cause) => {
  new Logger('Process').error('A promise was rejected and nobody listened', asError(cause).stack);
});

main().catch((cause: unknown) => {
  const error = asError(cause);
  console.error(error instanceof DocentError ? `${error.text.en}\n${error.text.zh}` : error.stack);
  process.exit(1);
});
