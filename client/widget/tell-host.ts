import type { ChatClient } from '../shared/chat-client/index.js';

/** Turns changes of the conversation into events for the page that embeds the widget. Returns what ends it. */
export function tellHost(client: ChatClient, tell: (name: string, detail: object) => void): () => void {
  let before = client.getState();
  return client.subscribe(() => {
    const after = client.getState();
    const earlier = before;
    before = after;
    if (after.problem && after.problem !== earlier.problem) tell('error', { message: after.problem });
    if (after.conversation === earlier.conversation || !after.loaded) return;
    const from = Math.max(earlier.conversation.lastSequence, after.historyUpTo);
    if (after.conversation.lastSequence <= from) return;
    for (const exchange of after.conversation.exchanges) {
      const { messageId, question, answer } = exchange;
      const known = earlier.conversation.exchanges.find((candidate) => candidate.messageId === messageId);
      const { id: conversationId } = after.conversation;
      if (!known?.question && question) tell('message', { conversationId, messageId, text: question.text });
      const finished = answer && answer.status !== 'streaming';
      if (finished && (!known?.answer || known.answer.status === 'streaming')) {
        tell('answer', {
          conversationId,
          messageId,
          status: answer.status,
          blocks: answer.blocks.map(({ block }) => block),
        });
      }
    }
  });
}
