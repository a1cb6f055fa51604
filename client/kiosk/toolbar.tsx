import { useEffect, useRef } from 'react';
import type { Language } from '../../src/protocol/index.js';
import { answerText } from '../shared/chat/answer-text.js';
import { useChatState } from '../shared/chat/chat-context.js';
import { useReadingAloud } from '../shared/chat/use-reading-aloud.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { useMessages } from '../shared/i18n/context.js';
import { KioskIcon, type KioskIconName } from './kiosk-icon.js';
import { useTexts } from './texts.js';
import { noteActivity } from './use-idle.js';

interface ToolbarProps {
  /** Something lies over it. */
  covered: boolean;
  language: Language;
  onLanguage: (language: Language) => void;
  onComfort: () => void;
  /** Absent where no phone finds the server. */
  onPhone: (() => void) | undefined;
  onFinish: () => void;
}

/** Along the lower edge, where children and those who sit can reach it. */
export function Toolbar({ covered, language, onLanguage, onComfort, onPhone, onFinish }: ToolbarProps) {
  const texts = useTexts();
  const { conversation } = useChatState();
  return (
    <nav className="toolbar" aria-label={texts.display} inert={covered}>
      <LanguageSwitch language={language} onChange={onLanguage} />
      <Tool icon="text" label={texts.display} onClick={onComfort} />
      <Listen language={language} />
      {conversation.id && onPhone && <Tool icon="phone" label={texts.toPhone} onClick={onPhone} />}
      <Tool icon="finish" label={texts.finish} onClick={onFinish} />
    </nav>
  );
}

interface ToolProps {
  icon: KioskIconName;
  label: string;
  pressed?: boolean;
  onClick: () => void;
}

function Tool({ icon, label, pressed, onClick }: ToolProps) {
  return (
    <button type="button" className="tool" aria-pressed={pressed} onClick={onClick}>
      <KioskIcon name={icon} />
      <span>{label}</span>
    </button>
  );
}

/** Reads the newest answer, and stops. Only where the browser has a voice, and there is something to read. */
function Listen({ language }: { language: Language }) {
  const texts = useTexts();
  const messages = useMessages();
  const { conversation } = useChatState();
  const answer = conversation.exchanges.findLast(({ answer: given }) => given && given.status !== 'streaming')?.answer;
  const { available, reading, read, stop } = useReadingAloud(answer?.language ?? language, noteActivity);
  const question = conversation.exchanges.at(-1)?.messageId;
  const asked = useRef(question);
  useEffect(() => {
    // Whoever asks on does not want to hear the old answer.
    if (asked.current !== question) stop();
    asked.current = question;
  }, [question, stop]);
  if (!available || !answer) return null;
  return (
    <Tool
      icon="speaker"
      label={reading ? texts.quiet : texts.listen}
      pressed={reading}
      onClick={() => (reading ? stop() : read(answerText(answer, messages), answer.language))}
    />
  );
}
