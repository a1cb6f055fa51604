import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../src/protocol/index.js';

/** What is used of the browser's speech recognition, which no type library describes yet. */
interface Recognition {
  lang: string;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}

type RecognitionClass = new () => Recognition;

function recognitionClass(): RecognitionClass | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, RecognitionClass>;
  return SpeechRecognition ?? webkitSpeechRecognition;
}

export interface Dictation {
  /** The browser can listen. */
  available: boolean;
  listening: boolean;
  /** @param onHeard called with all that was said so far */
  start: (language: Language, onHeard: (text: string) => void, onRefused: () => void) => void;
  stop: () => void;
}

const REFUSALS = new Set(['not-allowed', 'service-not-allowed', 'audio-capture']);

/** Lets visitors speak instead of writing, where the browser can listen. What it makes of the voice is its own affair. */
export function useDictation(): Dictation {
  const [listening, setListening] = useState(false);
  const current = useRef<Recognition>(undefined);
  const start = useCallback<Dictation['start']>((language, onHeard, onRefused) => {
    const Recogniser = recognitionClass();
    if (!Recogniser || current.current) return;
    const recognition = new Recogniser();
    current.current = recognition;
    recognition.lang = language === 'zh' ? 'zh-CN' : 'en-GB';
    recognition.interimResults = true;
    recognition.onresult = ({ results }) =>
      onHeard(Array.from(results, (result) => result[0]?.transcript ?? '').join(''));
    recognition.onerror = ({ error }) => REFUSALS.has(error) && onRefused();
    recognition.onend = () => {
      current.current = undefined;
      setListening(false);
    };
    recognition.start();
    setListening(true);
  }, []);
  const stop = useCallback(() => current.current?.stop(), []);
  useEffect(() => () => current.current?.abort(), []);
  return { available: recognitionClass() !== undefined && window.isSecureContext, listening, start, stop };
}
