import { useState } from 'react';
import type { Appearance } from '../../../src/protocol/appearance.js';
import { Seal } from '../../shared/components/icon.js';
import { messagesOf } from '../../shared/i18n/index.js';
import { Button } from '../parts/button.js';
import { useSpeech } from '../say.js';

/** The first screen of the widget as it will be, while one types; and what to paste into a site. */
export function AppearancePreview({ draft, snippet }: { draft: Appearance; snippet: string }) {
  const { say, language } = useSpeech();
  const shown = draft.defaultLanguage ?? language;
  const messages = messagesOf(shown);
  const suggestions = draft.suggestions[shown].filter(Boolean);
  const offered = [say('插件提供的问题', 'Questions of the plugins')];
  return (
    <aside className="preview-pane">
      <h2>{say('预览', 'Preview')}</h2>
      <div className="widget-preview" lang={shown} style={draft.accent ? { ['--accent' as string]: draft.accent } : {}}>
        <header>
          {draft.logo ? <img className="logo" src={draft.logo} alt="" /> : <Seal />}
          <strong>{draft.title[shown] || messages.name}</strong>
        </header>
        <p className="preview-greeting">{draft.greeting[shown] || messages.greeting}</p>
        <ul>
          {(suggestions.length > 0 ? suggestions : offered).map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
        <p className="preview-composer">{messages.placeholder}</p>
      </div>
      <h2>{say('放到网站上', 'On your site')}</h2>
      <Snippet text={snippet} />
    </aside>
  );
}

function Snippet({ text }: { text: string }) {
  const { say } = useSpeech();
  const [copied, setCopied] = useState(false);
  // Without a secure origin there is no clipboard: the text can still be selected.
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <>
      <pre className="snippet" tabIndex={0}>
        <code>{text}</code>
      </pre>
      {'clipboard' in navigator && (
        <Button onClick={copy}>{copied ? say('已复制', 'Copied') : say('复制', 'Copy')}</Button>
      )}
    </>
  );
}
