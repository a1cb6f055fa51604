import { Get } from '@nestjs/common';
import { AdminController } from '../security/admin-controller.js';
import { HealthService } from './health.service.js';

@AdminController('health')
export class InstallationHealthController {
  constructor(private readonly health: HealthService) {}

  @Get()
  look() {
    return this.health.look();
  }
}
