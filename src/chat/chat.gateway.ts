import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import type { Subscription } from 'rxjs';
import type { Server, Socket } from 'socket.io';
import type { z } from 'zod';
import { ConversationBus } from '../assistant/conversation/conversation-bus.js';
import { ConversationService } from '../assistant/conversation/conversation.service.js';
import { ConfigService } from '../config/config.service.js';
import { DocentError } from '../config/errors.js';
import {
  answerFeedbackSchema,
  handshakeSchema,
  itemFeedbackSchema,
  messageRequestSchema,
  resumeRequestSchema,
  stopRequestSchema,
  type Acknowledgement,
  type ClientToServerEvents,
  type ServerToClientEvents,
} from '../protocol/chat.js';
import type { Language } from '../protocol/text.js';
import { SERVER_VERSION } from '../config/version.js';
import { ChatService } from './chat.service.js';
import { errorReply, preferredLanguage } from './error-body.js';
import { RateLimits } from './rate-limits.js';
import { socketAddress } from './socket-address.js';
import type { Visitor } from './visitor-tokens.js';

interface SocketData {
  visitor: Visitor;
  address: string;
  language: Language;
  /** Requests refused for being too fast; a socket that goes on regardless is cut off. */
  refused: number;
}

type ChatServer = Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;
type ChatSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;

const MAX_REFUSED = 200;
const FAREWELL = 250;

/** Apart from the rooms of conversations, which are named by their ids. */
const roomOf = (visitorId: string): string => `visitor:${visitorId}`;

/** The live side of the chat. See docs/chat-protocol.md. */
@Injectable()
@WebSocketGateway()
export class ChatGateway implements OnGatewayInit<ChatServer>, OnGatewayConnection<ChatSocket>, OnModuleDestroy {
  private readonly logger = new Logger(ChatGateway.name);
  private readonly subscriptions: Subscription[] = [];
  private server: ChatServer | undefined;

  constructor(
    private readonly chat: ChatService,
    private readonly conversations: ConversationService,
    private readonly bus: ConversationBus,
    private readonly limits: RateLimits,
    private readonly config: ConfigService,
  ) {}

  afterInit(server: ChatServer): void {
    this.server = server;
    server.use((socket, next) => {
      this.welcome(socket).then(
        () => next(),
        (cause: unknown) => {
          const { body } = errorReply(
            cause,
            preferredLanguage(undefined, socket.handshake.headers['accept-language']),
            socket.handshake.auth,
          );
          next(Object.assign(new Error(body.message), { data: body }));
        },
      );
    });
    this.subscriptions.push(
      this.bus.events.subscribe((event) => server.to(event.conversationId).emit('event', event)),
      this.bus.typing.subscribe((state) => server.to(state.conversationId).emit('typing', state)),
    );
  }

  handleConnection(socket: ChatSocket): void {
    const { visitor, address } = socket.data;
    void socket.join(roomOf(visitor.id));
    socket.emit('session', { visitorId: visitor.id, token: visitor.token, serverVersion: SERVER_VERSION });

    this.on(socket, 'message', messageRequestSchema, async (request) => {
      if (request.conversationId) await this.join(socket, request.conversationId);
      const { message, duplicate } = await this.chat.send(visitor, address, request);
      if (!request.conversationId) await this.joinNew(socket, message.conversationId);
      return { conversationId: message.conversationId, messageId: message.id, sequence: message.sequence, duplicate };
    });
    this.on(socket, 'resume', resumeRequestSchema, async (request) => {
      await this.join(socket, request.conversationId);
      return this.chat.resume(visitor, request);
    });
    this.on(socket, 'stop', stopRequestSchema, async (request) => ({
      stopped: await this.chat.stop(visitor, request),
    }));
    this.on(socket, 'answer-feedback', answerFeedbackSchema, async (request) => {
      const { sequence } = await this.chat.rateAnswer(visitor, request);
      return { sequence };
    });
    this.on(socket, 'item-feedback', itemFeedbackSchema, async (request) => ({
      recorded: await this.chat.rateItem(visitor, request),
    }));
  }

  /** Nobody follows the conversation any longer who does not ask for it anew. */
  dismiss(conversationId: string): void {
    this.server?.in(conversationId).socketsLeave(conversationId);
  }

  /** Closes all connections of a visitor who has left. */
  disconnect(visitorId: string): void {
    this.server?.in(roomOf(visitorId)).disconnectSockets(true);
  }

  onModuleDestroy(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private async welcome(socket: ChatSocket): Promise<void> {
    const auth = handshakeSchema.parse(socket.handshake.auth);
    const address = socketAddress(socket.handshake, this.config.values.trustProxy);
    socket.data.address = address;
    socket.data.language = preferredLanguage(auth.locale, socket.handshake.headers['accept-language']);
    socket.data.refused = 0;
    socket.data.visitor = await this.chat.identify(auth.token, address);
  }

  private async join(socket: ChatSocket, conversationId: string): Promise<void> {
    if (socket.rooms.has(conversationId)) return;
    await this.conversations.requireOwn(socket.data.visitor.id, conversationId);
    await socket.join(conversationId);
  }

  /** A conversation that this very message opened: what was published before the socket was in its room is caught up. */
  private async joinNew(socket: ChatSocket, conversationId: string): Promise<void> {
    await socket.join(conversationId);
    const { events } = await this.chat.resume(socket.data.visitor, { conversationId, after: 0 });
    for (const event of events) socket.emit('event', event);
  }

  /** Registers a handler that validates, limits, acknowledges, and never lets an error leave it. */
  private on<Name extends keyof ClientToServerEvents, Request>(
    socket: ChatSocket,
    name: Name,
    schema: z.ZodType<Request>,
    handle: (request: Request) => Promise<object>,
  ): void {
    const listener = async (payload: unknown, acknowledge?: unknown): Promise<void> => {
      if (socket.data.refused >= MAX_REFUSED) return;
      const reply = async (): Promise<Acknowledgement<object>> => {
        try {
          await this.limits.spend('request', { visitorId: socket.data.visitor.id, address: socket.data.address });
          return { ok: true, ...(await handle(schema.parse(payload))) };
        } catch (cause) {
          this.countRefusal(socket, cause);
          return { ok: false, error: errorReply(cause, this.languageOf(socket, payload), payload).body };
        }
      };
      const result = await reply();
      if (typeof acknowledge === 'function') (acknowledge as (value: Acknowledgement<object>) => void)(result);
    };
    socket.on(name as string as never, listener as never);
  }

  private languageOf(socket: ChatSocket, payload: unknown): Language {
    const locale = (payload as { locale?: unknown } | null | undefined)?.locale;
    return locale === 'zh' || locale === 'en' ? locale : socket.data.language;
  }

  private countRefusal(socket: ChatSocket, cause: unknown): void {
    if (!(cause instanceof DocentError) || cause.code !== 'rate-limited') return;
    socket.data.refused += 1;
    if (socket.data.refused !== MAX_REFUSED) return;
    this.logger.warn(`Disconnecting a socket that floods (visitor ${socket.data.visitor.id})`);
    // A moment later, so that the refusals reach it and it can say why.
    setTimeout(() => socket.disconnect(true), FAREWELL).unref();
  }
}
