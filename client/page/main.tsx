import { createRoot } from 'react-dom/client';
import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import './page.css';
import { fetchHouse } from '../shared/house/house.js';
import { loadFonts } from '../shared/styles/fonts.js';
import { Page } from './page.js';
import { takeSharedItem } from './shared-item.js';
import { takeOver } from './take-over.js';

loadFonts();
const sharedItem = takeSharedItem();
// Before the chat looks for its conversation.
const server = new URL('.', document.baseURI);
void Promise.all([takeOver(), fetchHouse(server)]).then(([problem, house]) =>
  createRoot(document.getElementById('page')!).render(<Page problem={problem} house={house} sharedItem={sharedItem} />),
);
