import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { IconButton } from '../../shared/components/button.js';
import { useSpeech } from '../say.js';
import { Button } from './button.js';

interface Toast {
  text: string;
  tone?: 'info' | 'error';
  action?: { label: string; run: () => void };
}

const ToastContext = createContext<{ show: (toast: Toast) => void } | undefined>(undefined);

/** Short news at the edge, read out politely; what offers a way back stays longer, what went wrong until it is closed. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { say } = useSpeech();
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([]);
  const next = useRef(0);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const show = useCallback(
    (toast: Toast) => {
      const id = (next.current += 1);
      setToasts((all) => [...all.slice(-3), { ...toast, id }]);
      if (toast.tone !== 'error') window.setTimeout(() => drop(id), toast.action ? 20_000 : 5_000);
    },
    [drop],
  );
  const value = useMemo(() => ({ show }), [show]);
  return (
    <ToastContext.Provider value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text, tone, action }) => (
          <div key={id} className="toast" data-tone={tone ?? 'info'}>
            <p>{text}</p>
            {action && (
              <Button
                kind="link"
                onClick={() => {
                  action.run();
                  drop(id);
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton icon="close" label={say('关闭', 'Close')} onClick={() => drop(id)} />
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}

export function useToasts() {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('A part of the console stands outside ToastProvider');
  return toasts;
}
