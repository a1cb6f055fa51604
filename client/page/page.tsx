import { useEffect, useRef, useState } from 'react';
import type { Language, PublicAppearance } from '../../src/protocol/index.js';
import { IconButton } from '../shared/components/button.js';
import { Seal } from '../shared/components/icon.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { houseStyle, written } from '../shared/house/house.js';
import { languageTag, resolveLocale } from '../shared/i18n/index.js';
import { LocaleProvider, useMessages } from '../shared/i18n/context.js';
import { useTheme, type ResolvedTheme } from '../shared/styles/use-theme.js';
import type { DocentChatElement } from '../widget/element.js';
import { EmbedPanel } from './embed-panel.js';
import { usePreference } from './preferences.js';
import { askAbout } from './shared-item.js';
import { ThemeMenu, THEMES } from './theme-menu.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

interface PageProps {
  problem: string | undefined;
  house: PublicAppearance | undefined;
  sharedItem: string | undefined;
}

/** The chat as a page of its own: a quiet header, and the widget. */
export function Page({ problem, house, sharedItem }: PageProps) {
  const [language, setLanguage] = usePreference(
    'locale',
    LANGUAGES,
    house?.defaultLanguage ?? resolveLocale('auto', navigator.languages),
  );
  const [theme, setTheme] = usePreference('theme', THEMES, 'auto');
  const resolved = useTheme(theme);
  useRootAttributes(language, resolved, house);
  return (
    <LocaleProvider language={language}>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <Shell house={house} language={language} theme={resolved} sharedItem={sharedItem} onLanguage={setLanguage}>
        <ThemeMenu theme={theme} onChange={setTheme} />
      </Shell>
    </LocaleProvider>
  );
}

interface ShellProps {
  house: PublicAppearance | undefined;
  language: Language;
  theme: ResolvedTheme;
  sharedItem: string | undefined;
  onLanguage: (language: Language) => void;
  children: React.ReactNode;
}

function Shell({ house, language, theme, sharedItem, onLanguage, children }: ShellProps) {
  const messages = useMessages();
  const title = written(house?.title, language) ?? messages.name;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const chat = useRef<DocentChatElement>(null);
  const [embedding, setEmbedding] = useState(false);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (sharedItem) askAbout(sharedItem, language, chat).catch(() => setGone(true));
    // Once: a visitor who changes the language asks nothing by that.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sharedItem]);
  return (
    <>
      <header className="masthead">
        {house?.logo ? <img className="logo" src={house.logo} alt="" /> : <Seal />}
        <h1>{title}</h1>
        <nav aria-label={messages.name}>
          <IconButton icon="code" label={messages.embed} className="wide" onClick={() => setEmbedding(true)} />
          {children}
          <LanguageSwitch language={language} onChange={onLanguage} />
          <IconButton icon="creator" label={messages.me} onClick={() => chat.current?.showMe()} />
          <IconButton icon="plus" label={messages.newChat} text onClick={() => chat.current?.newChat()} />
        </nav>
      </header>
      {gone && (
        <p className="problem" role="alert">
          {messages.gone}
        </p>
      )}
      <main>
        <docent-chat ref={chat} mode="page" locale={language} theme={theme} />
      </main>
      {embedding && <EmbedPanel onClose={() => setEmbedding(false)} />}
    </>
  );
}

function useRootAttributes(language: Language, theme: ResolvedTheme, house: PublicAppearance | undefined): void {
  useEffect(() => {
    const root = document.documentElement;
    root.lang = languageTag(language);
    root.classList.add('docent');
    root.dataset.theme = theme;
    for (const [name, value] of Object.entries(houseStyle(house))) root.style.setProperty(name, value);
  }, [language, theme, house]);
}
