import { Injectable } from '@nestjs/common';

/** Whether questions are answered yet. */
@Injectable()
export class Readiness {
  isReady = false;
}
