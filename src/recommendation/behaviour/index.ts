export { cleanEvents, DROP_REASONS, type CleaningReport } from './cleaning.js';
export { contentFeatures } from './content-features.js';
export { eventLogOf, type BehaviourEvent, type EventLog } from './event-log.js';
export { DEFAULT_PREFERENCES, EVERY_ROW_COUNTS, toTrainingData } from './preferences.js';
export { readEventFile, readStoredEvents, type EventFile } from './read-events.js';
export { DEFAULT_EXPOSURE, loadRules, saveRules, type BehaviourRules } from './rules.js';
export { split, SPLIT_KINDS, type Split, type SplitKind } from './split.js';
