import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import '../shared/styles/chat.css';
import '../shared/styles/blocks.css';
import '../shared/styles/figures.css';
import './kiosk.css';
import './attract.css';
import './visit.css';
import './dialogs.css';
import { reloadWhenServed, watchOver } from './watchdog.js';

// Small and apart from the rest, so that it stands when the rest does not load.
watchOver();
import('./main.js').catch(() => reloadWhenServed());
