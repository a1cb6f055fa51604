import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, Option } from 'commander';
import { ChatService } from '../chat/chat.service.js';
import { asError, DocentError } from '../config/errors.js';
import type { ChatReply } from '../protocol/chat.js';
import type { Language } from '../protocol/text.js';
import { blocksAsText } from './blocks-as-text.js';
import { withContext } from './terminal.js';

const LOCAL = 'terminal';

interface Options {
  locale?: Language;
  json?: boolean;
}

export function chatCommand(): Command {
  return new Command('chat')
    .description('talk to the assistant; with TEXT it answers once')
    .argument('[text...]', 'one question')
    .addOption(new Option('--locale <language>', 'language to answer in').choices(['zh', 'en']))
    .option('--json', 'print the whole reply as JSON')
    .action((words: string[], options: Options) =>
      withContext((context) => converse(context, words.join(' '), options), { answering: true }),
    );
}

async function converse(context: INestApplicationContext, text: string, options: Options): Promise<void> {
  const chat = context.get(ChatService, { strict: false });
  const visitor = await chat.identify(undefined, LOCAL);
  let conversationId: string | undefined;
  const ask = async (question: string): Promise<ChatReply> => {
    const reply = await chat.ask(visitor, LOCAL, {
      text: question,
      clientMessageId: randomUUID(),
      ...(conversationId && { conversationId }),
      ...(options.locale && { locale: options.locale }),
    });
    conversationId = reply.conversationId;
    return reply;
  };
  const print = (reply: ChatReply) =>
    console.log(options.json ? JSON.stringify(reply, null, 2) : `\n${blocksAsText(reply.blocks, reply.language)}\n`);

  if (text) return print(await ask(text));

  console.log('Ask in Chinese or English; an empty line or Ctrl+D ends.  用中文或英文提问，空行结束。');
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    try {
      print(await ask(line));
    } catch (cause) {
      const error = asError(cause);
      console.log(error instanceof DocentError ? `${error.text.zh}\n${error.text.en}` : error.message);
    }
    terminal.prompt();
  }
  terminal.close();
}
