import { useCallback, useEffect, useRef, useState } from 'react';
import type { VisitorMarks, VisitorProfile } from '../../../src/protocol/index.js';
import { RefusedError } from '../chat-client/index.js';
import { useChat } from '../chat/chat-context.js';
import { useLanguage } from '../i18n/context.js';
import type { MeTexts } from './texts.js';

export interface Known {
  profile: VisitorProfile;
  marks: VisitorMarks;
}

export interface KnownState {
  known: Known | undefined;
  /** What went wrong, in words. */
  problem: string | undefined;
  refresh: () => Promise<void>;
  /** Does something at the server and reads back what it then knows. Resolves with whether it was done. */
  change: (deed: () => Promise<void>) => Promise<boolean>;
}

/** What the server knows of the visitor, kept true: after each change, after one in another tab, and on coming back. */
export function useKnown(texts: MeTexts): KnownState {
  const { visitor, client } = useChat();
  const language = useLanguage();
  const [known, setKnown] = useState<Known>();
  const [problem, setProblem] = useState<string>();
  /** A late reply never covers a newer one. */
  const turn = useRef(0);

  const refresh = useCallback(async () => {
    const mine = (turn.current += 1);
    try {
      const [profile, marks] = await Promise.all([visitor.profile(language), visitor.marks()]);
      if (mine !== turn.current) return;
      setKnown({ profile, marks });
      setProblem(undefined);
      client.items.adopt(marks);
    } catch (cause) {
      if (mine === turn.current) setProblem(wordsOf(cause) ?? texts.failed);
    }
  }, [visitor, client, language, texts]);

  useEffect(() => {
    void refresh();
    const comeBack = (): void => void (document.visibilityState === 'visible' && refresh());
    const stop = visitor.onChange(() => void refresh());
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [refresh, visitor]);

  const change = async (deed: () => Promise<void>): Promise<boolean> => {
    try {
      await deed();
    } catch (cause) {
      setProblem(wordsOf(cause) ?? texts.notChanged);
      return false;
    }
    await refresh();
    return true;
  };
  return { known, problem, refresh, change };
}

function wordsOf(cause: unknown): string | undefined {
  return cause instanceof RefusedError && cause.message ? cause.message : undefined;
}
