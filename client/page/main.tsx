import { createRoot } from 'react-dom/client';
import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import './page.css';
import { loadFonts } from '../shared/styles/fonts.js';
import { Page } from './page.js';

loadFonts();
createRoot(document.getElementById('page')!).render(<Page />);
