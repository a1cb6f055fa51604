import { useState } from 'react';
import { Dialog } from './dialog.js';
import { kioskServer } from './server.js';
import { useTexts } from './texts.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '⌫', '0', '✓'];
const LONGEST = 12;

interface PinPadProps {
  hasPin: boolean;
  onRight: () => void;
  onClose: () => void;
}

export function PinPad({ hasPin, onRight, onClose }: PinPadProps) {
  const texts = useTexts();
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string>();
  const check = async (): Promise<void> => {
    setPin('');
    try {
      const response = await fetch(new URL('api/kiosk/pin', kioskServer()), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ pin }),
      });
      if (response.ok) onRight();
      else setProblem(texts.pinWrong);
    } catch {
      setProblem(texts.pinAway);
    }
  };
  const press = (key: string): void => {
    if (key === '✓') return void check();
    setPin((before) => (key === '⌫' ? before.slice(0, -1) : (before + key).slice(0, LONGEST)));
  };
  return (
    <Dialog title={texts.staff} onClose={onClose}>
      {hasPin ? (
        <>
          <p className="pin" role="status" aria-label={`${texts.pin}: ${pin.length}`}>
            {'●'.repeat(pin.length) || texts.pin}
          </p>
          <div className="pin-keys">
            {DIGITS.map((key) => (
              <button key={key} type="button" disabled={key === '✓' && pin === ''} onClick={() => press(key)}>
                {key}
              </button>
            ))}
          </div>
          {problem && <p role="alert">{problem}</p>}
        </>
      ) : (
        <p>{texts.pinNone}</p>
      )}
    </Dialog>
  );
}
