import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../src/protocol/index.js';
import { languageTag } from '../shared/i18n/index.js';
import { sentences } from '../shared/markdown/phrases.js';
import { noteActivity } from './use-idle.js';

const SIGN_EVERY = 2_000;
/** Longer than any sentence: a voice that got stuck must not hold the kiosk. */
const SENTENCE_LIMIT = 45_000;

export interface ReadingAloud {
  /** The browser has a voice for the language. */
  available: boolean;
  reading: boolean;
  read: (text: string, language: Language) => void;
  stop: () => void;
}

/** Reads texts out sentence by sentence. Listening counts as being there. */
export function useReadingAloud(language: Language): ReadingAloud {
  const voices = useVoices();
  const [reading, setReading] = useState(false);
  const queue = useRef<string[]>([]);
  const spokenIn = useRef<Language>(language);
  const available = voices.some(({ lang }) => lang.toLowerCase().startsWith(language));

  const stop = useCallback((): void => {
    queue.current = [];
    window.speechSynthesis?.cancel();
    setReading(false);
  }, []);

  const next = useCallback((): void => {
    const sentence = queue.current.shift();
    if (!sentence) return setReading(false);
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.lang = languageTag(spokenIn.current) === 'en' ? 'en-GB' : 'zh-CN';
    const sign = window.setInterval(noteActivity, SIGN_EVERY);
    const limit = window.setTimeout(() => stop(), SENTENCE_LIMIT);
    const over = (goOn: boolean) => (): void => {
      window.clearInterval(sign);
      window.clearTimeout(limit);
      if (goOn) next();
      else setReading(false);
    };
    utterance.onend = over(true);
    utterance.onerror = over(false);
    window.speechSynthesis.speak(utterance);
  }, [stop]);

  const read = useCallback(
    (text: string, textLanguage: Language): void => {
      stop();
      queue.current = sentences(text);
      spokenIn.current = textLanguage;
      setReading(true);
      next();
    },
    [next, stop],
  );

  useEffect(() => stop, [stop]);
  return { available, reading, read, stop };
}

function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    const { speechSynthesis } = window;
    if (!speechSynthesis) return undefined;
    const look = (): void => setVoices(speechSynthesis.getVoices());
    look();
    // Browsers tell later what voices they have.
    speechSynthesis.addEventListener?.('voiceschanged', look);
    return () => speechSynthesis.removeEventListener?.('voiceschanged', look);
  }, []);
  return voices;
}
