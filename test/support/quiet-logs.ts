import { Logger } from '@nestjs/common';

// Tests provoke failures on purpose; LOG_LEVEL=debug shows what the server says about them.
if (!process.env.LOG_LEVEL) Logger.overrideLogger(false);
