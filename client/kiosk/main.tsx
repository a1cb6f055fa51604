import { createRoot } from 'react-dom/client';
import { loadFonts } from '../shared/styles/fonts.js';
import { CrashGuard } from './crash-guard.js';
import { Kiosk } from './kiosk.js';
import { lockDown } from './lockdown.js';

loadFonts();
lockDown();
createRoot(document.getElementById('kiosk')!).render(
  <CrashGuard>
    <Kiosk />
  </CrashGuard>,
);
