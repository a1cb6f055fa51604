import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import '../shared/styles/blocks.css';
import '../shared/styles/figures.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/data.css';
import './styles/pages.css';
import './styles/quality.css';
import { loadFonts } from '../shared/styles/fonts.js';
import { App } from './app.js';

// The server's content policy allows no code made from strings, which zod would otherwise try.
config({ jitless: true });
loadFonts();
createRoot(document.getElementById('console')!).render(<App />);
