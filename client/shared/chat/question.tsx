import { useMessages } from '../i18n/context.js';

export function Question({ text }: { text: string }) {
  const messages = useMessages();
  return (
    <h2 className="question">
      <span className="visually-hidden">{messages.youAsked} </span>
      {text}
    </h2>
  );
}
