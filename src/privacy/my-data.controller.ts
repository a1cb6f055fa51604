import { Controller, Delete, Get, Header } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChatService } from '../chat/chat.service.js';
import { LeavingService } from '../chat/leaving.service.js';
import { BearerToken, ClientAddress } from '../chat/visitor.decorator.js';
import { VisitorDataService } from './visitor-data.service.js';

@ApiTags('visitor')
@ApiBearerAuth()
@Controller('api/me')
export class MyDataController {
  constructor(
    private readonly chat: ChatService,
    private readonly leaving: LeavingService,
    private readonly data: VisitorDataService,
  ) {}

  @Get('data')
  @Header('Content-Disposition', 'attachment; filename="docent-my-data.json"')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'All that is stored of you: conversations, what you did, what you chose' })
  async download(@BearerToken() token: string | undefined, @ClientAddress() address: string) {
    return this.data.download((await this.chat.requireVisitor(token, address)).id);
  }

  @Delete('data')
  @ApiOperation({ summary: 'Erase all that is stored of you' })
  async erase(@BearerToken() token: string | undefined, @ClientAddress() address: string) {
    return this.data.erase((await this.chat.requireVisitor(token, address)).id);
  }

  @Delete()
  @ApiOperation({ summary: 'Erase all that is stored of you and end your session: your token opens nothing any more' })
  async leave(@BearerToken() token: string | undefined, @ClientAddress() address: string) {
    return this.data.erase((await this.leaving.leave(token, address)).id);
  }
}
