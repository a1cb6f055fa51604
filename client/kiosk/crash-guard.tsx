import { Component, type ReactNode } from 'react';
import { closeStorage } from './visit-storage.js';
import { reloadWhenServed, signOfLife } from './watchdog.js';

const MARK = 'docent:kiosk-crashed-at';
const TWICE_WITHIN = 60_000;

/** What a fault leaves standing: a kind word, and a fresh page. The visit survives one fault, not two in a row. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: Error): void {
    reportError(error);
    signOfLife();
    try {
      const before = Number(sessionStorage.getItem(MARK) ?? 0);
      if (Date.now() - before < TWICE_WITHIN) closeStorage();
      sessionStorage.setItem(MARK, String(Date.now()));
    } catch {
      // Without storage there is no visit to keep.
    }
    reloadWhenServed();
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="docent kiosk kiosk-crashed" role="alert">
        <p lang="zh-Hans">请稍等，导览马上回来。</p>
        <p lang="en">One moment, please. The guide will be right back.</p>
      </main>
    );
  }
}
