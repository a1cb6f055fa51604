import { useEffect, useRef } from 'react';
import { useChatState } from './chat-context.js';

/** Calls `onRecall` with the words of each question that is taken back to be changed while this is shown. */
export function useRecalled(onRecall: (text: string) => void): void {
  const { recalled } = useChatState();
  const last = useRef(recalled);
  useEffect(() => {
    if (!recalled || recalled === last.current) return;
    last.current = recalled;
    onRecall(recalled.text);
  });
}
