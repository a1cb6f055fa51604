import type { Language } from '../../../src/protocol/index.js';
import { languageTag } from '../i18n/index.js';
import { useMessages } from '../i18n/context.js';

const LANGUAGES: readonly { code: Language; short: string; name: string }[] = [
  { code: 'zh', short: '中', name: '中文' },
  { code: 'en', short: 'En', name: 'English' },
];

interface LanguageSwitchProps {
  language: Language;
  onChange: (language: Language) => void;
}

/** Each language is named in itself, so that it is found by those who need it. */
export function LanguageSwitch({ language, onChange }: LanguageSwitchProps) {
  const messages = useMessages();
  return (
    <div className="switch" role="group" aria-label={messages.language}>
      {LANGUAGES.map(({ code, short, name }) => (
        <button
          key={code}
          type="button"
          lang={languageTag(code)}
          aria-label={name}
          aria-pressed={code === language}
          onClick={() => onChange(code)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
