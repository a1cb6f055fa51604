import {
  applyDecorators,
  Controller,
  createParamDecorator,
  SetMetadata,
  UseGuards,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Role } from '../../protocol/admin/index.js';
import { AdminGuard, NEEDS, type StaffRequest } from './admin.guard.js';

/** A controller under `/api/admin` that only signed-in staff reach. */
export function AdminController(path: string): ClassDecorator {
  return applyDecorators(Controller(`api/admin/${path}`), UseGuards(AdminGuard), ApiTags('console')) as ClassDecorator;
}

/** The least role for a handler, or for all of a controller. Without it reading needs a viewer, changing an administrator. */
export const Needs = (role: Role | 'nobody') => SetMetadata(NEEDS, role);

export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<Request & StaffRequest>().staff;
});
