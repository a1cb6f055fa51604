import { Injectable } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';
import type { ConversationEvent } from '../../protocol/chat.js';

export interface TypingState {
  conversationId: string;
  messageId: string;
  typing: boolean;
}

/** Carries stored events to whoever shows the conversation. Nothing is published before it is durable. */
@Injectable()
export class ConversationBus {
  private readonly eventSubject = new Subject<ConversationEvent>();
  private readonly typingSubject = new Subject<TypingState>();

  readonly events: Observable<ConversationEvent> = this.eventSubject.asObservable();
  readonly typing: Observable<TypingState> = this.typingSubject.asObservable();

  publish(events: readonly ConversationEvent[]): void {
    for (const event of events) this.eventSubject.next(event);
  }

  setTyping(state: TypingState): void {
    this.typingSubject.next(state);
  }
}
