import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { asError } from '../../config/errors.js';
import { InteractionsService } from '../../interactions/interactions.service.js';
import { LEAST } from './training-task.js';
import { TrainingService, type LastTraining } from './training.service.js';

const LOOK_MILLISECONDS = 60_000;
const HOUR = 3_600_000;
/** However much visitors do, the next training begins no sooner. */
const LEAST_PAUSE = 10 * 60_000;

/** Whether it is time to train: after so many hours if anything is new, or after so much new behaviour. */
export function isDue(
  last: LastTraining | undefined,
  interactions: number,
  now: number,
  rule: { hours: number; interactions: number },
): boolean {
  if (interactions < LEAST.preferences) return false;
  if (!last) return true;
  const fresh = interactions - last.interactions;
  const age = now - Date.parse(last.at);
  return age >= LEAST_PAUSE && (fresh >= rule.interactions || (fresh > 0 && age >= rule.hours * HOUR));
}

/** Trains again by itself, unless `DOCENT_TRAINING` is off. */
@Injectable()
export class TrainingSchedule implements OnModuleDestroy {
  private readonly logger = new Logger('Training');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: ConfigService,
    private readonly training: TrainingService,
    private readonly interactions: InteractionsService,
  ) {}

  start(): void {
    if (this.config.values.training.scheduled)
      this.timer = setInterval(() => void this.look(), LOOK_MILLISECONDS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Starts a training if one is due; returns its job. */
  async look(now = Date.now()): Promise<string | undefined> {
    try {
      const [last, count] = await Promise.all([this.training.last(), this.interactions.lastId()]);
      if (!isDue(last, count, now, this.config.values.training) || (await this.training.running())) return undefined;
      this.logger.log('Training again: there is new behaviour to learn from');
      return await this.training.start();
    } catch (error) {
      this.logger.error(`No training was started: ${asError(error).message}`);
      return undefined;
    }
  }
}
