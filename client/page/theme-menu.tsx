import { Icon } from '../shared/components/icon.js';
import { useMessages } from '../shared/i18n/context.js';
import type { Theme } from '../shared/styles/use-theme.js';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'high-contrast'];

/** The browser's own list over an icon: every device has a good one. */
export function ThemeMenu({ theme, onChange }: { theme: Theme; onChange: (theme: Theme) => void }) {
  const messages = useMessages();
  return (
    <label className="theme-menu icon-button" title={messages.theme}>
      <Icon name="theme" />
      <select
        aria-label={messages.theme}
        value={theme}
        onChange={(event) => onChange(event.currentTarget.value as Theme)}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {messages.themes[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
