import { createRoot } from 'react-dom/client';
import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import './page.css';
import { loadFonts } from '../shared/styles/fonts.js';
import { Page } from './page.js';
import { takeSharedItem } from './shared-item.js';
import { takeOver } from './take-over.js';

loadFonts();
const sharedItem = takeSharedItem();
// Before the chat looks for its conversation.
void takeOver().then((problem) =>
  createRoot(document.getElementById('page')!).render(<Page problem={problem} sharedItem={sharedItem} />),
);
