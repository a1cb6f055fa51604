import { createRoot } from 'react-dom/client';
import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import './page.css';
import { loadFonts } from '../shared/styles/fonts.js';
import { Page } from './page.js';
import { takeOver } from './take-over.js';

loadFonts();
// Before the chat looks for its conversation.
void takeOver().then((problem) => createRoot(document.getElementById('page')!).render(<Page problem={problem} />));
