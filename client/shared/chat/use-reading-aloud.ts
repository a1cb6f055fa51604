import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../src/protocol/index.js';
import { sentences } from '../markdown/phrases.js';

const SIGN_EVERY = 2_000;
/** Longer than any sentence: a voice that got stuck must not read for ever. */
const SENTENCE_LIMIT = 45_000;

export interface ReadingAloud {
  /** The browser has a voice for the language. */
  available: boolean;
  reading: boolean;
  read: (text: string, language: Language) => void;
  stop: () => void;
}

/** The browser has one voice: who begins to read silences who was reading. */
let silence: (() => void) | undefined;

/** Reads texts out sentence by sentence. @param onSign called every few seconds while it does */
export function useReadingAloud(language: Language, onSign?: () => void): ReadingAloud {
  const voices = useVoices();
  const [reading, setReading] = useState(false);
  const queue = useRef<string[]>([]);
  const spokenIn = useRef<Language>(language);
  const available = voices.some(({ lang }) => lang.toLowerCase().startsWith(language));

  const stop = useCallback((): void => {
    queue.current = [];
    setReading(false);
    if (silence !== stop) return;
    silence = undefined;
    window.speechSynthesis.cancel();
  }, []);

  const next = useCallback((): void => {
    const sentence = queue.current.shift();
    if (!sentence) return stop();
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.lang = spokenIn.current === 'en' ? 'en-GB' : 'zh-CN';
    const sign = onSign && window.setInterval(onSign, SIGN_EVERY);
    const limit = window.setTimeout(stop, SENTENCE_LIMIT);
    const over = (goOn: () => void) => (): void => {
      window.clearInterval(sign);
      window.clearTimeout(limit);
      if (silence === stop) goOn();
    };
    utterance.onend = over(next);
    utterance.onerror = over(stop);
    window.speechSynthesis.speak(utterance);
  }, [stop, onSign]);

  const read = useCallback(
    (text: string, textLanguage: Language): void => {
      silence?.();
      silence = stop;
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
