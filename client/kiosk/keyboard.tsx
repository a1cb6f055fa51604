import { useEffect, useRef, useState } from 'react';
import { SimpleKeyboard } from 'simple-keyboard';
import 'simple-keyboard/build/css/index.css';
import './keyboard.css';
import type { Language } from '../../src/protocol/index.js';
import { keyLayout, pinyinCandidates, type KeySet } from './key-layout.js';
import { useTexts } from './texts.js';
import { noteActivity } from './use-idle.js';

interface KeyboardProps {
  language: Language;
  text: string;
  onText: (text: string) => void;
  onSend: () => void;
  onHide: () => void;
}

/** Keys on the screen. Its buffer is destroyed with it. */
export default function Keyboard({ language, text, onText, onSend, onHide }: KeyboardProps) {
  const texts = useTexts();
  const ground = useRef<HTMLDivElement>(null);
  const keyboard = useRef<SimpleKeyboard>(undefined);
  const [keys, setKeys] = useState<KeySet>(language === 'zh' ? 'pinyin' : 'letters');
  const [shifted, setShifted] = useState(false);
  const current = useRef({ onText, onSend, onHide, text });
  useEffect(() => {
    current.current = { onText, onSend, onHide, text };
  });

  useEffect(() => {
    const made = new SimpleKeyboard(ground.current!, {
      // Letters always go to the end: visitors correct by deleting, not by placing a cursor they cannot see.
      disableCaretPositioning: true,
      disableCandidateNormalization: true,
      useButtonTag: true,
      preventMouseDownDefault: true,
      newLineOnEnter: false,
      layoutCandidatesPageSize: 7,
      theme: 'hg-theme-default keys',
      onChange: (written) => {
        noteActivity();
        current.current.onText(written);
      },
      onKeyPress: (button) => {
        noteActivity();
        if (button === '{ask}') current.current.onSend();
        if (button === '{hide}') current.current.onHide();
        if (button === '{clear}') current.current.onText('');
        if (button === '{mode}') setKeys((before) => (before === 'pinyin' ? 'letters' : 'pinyin'));
        setShifted((before) => (button === '{shift}' ? !before : false));
      },
    });
    made.setInput(current.current.text);
    keyboard.current = made;
    return () => {
      made.clearInput();
      made.destroy();
      keyboard.current = undefined;
    };
  }, []);

  useEffect(() => {
    keyboard.current?.setOptions({
      layout: keyLayout(keys, language),
      layoutName: shifted ? 'shift' : 'default',
      enableLayoutCandidates: keys === 'pinyin',
      layoutCandidates: keys === 'pinyin' ? pinyinCandidates : {},
      mergeDisplay: true,
      display: {
        '{bksp}': '⌫',
        '{shift}': '⇧',
        '{space}': texts.space,
        '{ask}': texts.ask,
        '{hide}': '⌄',
        '{clear}': texts.wipe,
        '{mode}': keys === 'pinyin' ? texts.letters : texts.pinyin,
      },
      buttonAttributes: [
        { attribute: 'aria-label', value: texts.backspace, buttons: '{bksp}' },
        { attribute: 'aria-label', value: texts.shift, buttons: '{shift}' },
        { attribute: 'aria-label', value: texts.hideKeyboard, buttons: '{hide}' },
      ],
    });
  }, [keys, shifted, language, texts]);

  // What was written with real keys, or sent, or cleared.
  useEffect(() => {
    if (keyboard.current?.getInput() !== text) keyboard.current?.setInput(text);
  }, [text]);

  return <div ref={ground} className="kiosk-keyboard" role="group" aria-label={texts.keyboard} />;
}
