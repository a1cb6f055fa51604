import { Suspense, useRef, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { IconButton } from '../../shared/components/button.js';
import { Seal } from '../../shared/components/icon.js';
import { LanguageSwitch } from '../../shared/components/language-switch.js';
import { ThemeMenu } from '../../page/theme-menu.js';
import { api } from '../api/api.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Loading } from '../parts/states.js';
import { useSpeech } from '../say.js';
import { ChangePasswordForm } from '../session/change-password.js';
import { useMay, useSession } from '../session/session.js';
import { SignInAgain } from '../session/sign-in.js';
import { AwayBanner } from './away-banner.js';
import { sections } from './navigation.js';
import { usePreferences } from './preferences.js';

/** What stands around every page: the way about, who one is, language and look. */
export function Frame() {
  const { say } = useSpeech();
  const { expired } = useSession();
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {say('跳到正文', 'Skip to the page')}
      </button>
      <Masthead />
      <AwayBanner />
      <div className="frame">
        <Navigation />
        <main ref={main} tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {expired && <SignInAgain />}
    </>
  );
}

export function Masthead() {
  const { say } = useSpeech();
  const { language, setLanguage, theme, setTheme } = usePreferences();
  const { session } = useSession();
  const choose = (next: 'zh' | 'en'): void => {
    setLanguage(next);
    // Kept with the account too, for what the server writes to it; the interface does not wait for that.
    if (session && !session.account.mustChangePassword)
      void api.put('session/locale', { locale: next }).catch(() => {});
  };
  return (
    <header className="masthead">
      <Seal />
      <p className="brand">
        Docent <span>{say('控制台', 'Console')}</span>
      </p>
      <div className="masthead-tools">
        <ThemeMenu theme={theme} onChange={setTheme} />
        <LanguageSwitch language={language} onChange={choose} />
        {session && <Account />}
      </div>
    </header>
  );
}

function Account() {
  const { say } = useSpeech();
  const { session, signOut } = useSession();
  const [changing, setChanging] = useState(false);
  if (!session) return null;
  const roles = {
    viewer: say('查看者', 'Viewer'),
    editor: say('编辑', 'Editor'),
    administrator: say('管理员', 'Administrator'),
  };
  return (
    <details className="account">
      <summary>{session.account.username}</summary>
      <div className="account-menu">
        <p className="quiet">{roles[session.account.role]}</p>
        <Button kind="link" onClick={() => setChanging(true)}>
          {say('更改密码', 'Change password')}
        </Button>
        <Button kind="link" onClick={() => void signOut()}>
          {say('退出登录', 'Sign out')}
        </Button>
      </div>
      {changing && (
        <Dialog title={say('更改密码', 'Change password')} onClose={() => setChanging(false)}>
          <ChangePasswordForm onDone={() => setChanging(false)} />
        </Dialog>
      )}
    </details>
  );
}

function Navigation() {
  const { say } = useSpeech();
  const isAdministrator = useMay('administrator');
  const isEditor = useMay('editor');
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === pathname;
  return (
    <nav className="navigation" aria-label={say('主导航', 'Main')} data-open={open}>
      <IconButton
        icon={open ? 'close' : 'down'}
        className="navigation-switch"
        label={say('菜单', 'Menu')}
        text
        aria-expanded={open}
        onClick={() => setOpenAt(open ? undefined : pathname)}
      />
      <div className="navigation-sections">
        {sections(say).map(({ title, links }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {links
                .filter(({ needs }) => !needs || (needs === 'editor' ? isEditor : isAdministrator))
                .map(({ to, label }) => (
                  <li key={to}>
                    <NavLink to={to} end={to === '/behaviour'}>
                      {label}
                    </NavLink>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}
