import { importSubjectSchema, runImportSchema, type Role } from '../../protocol/admin/index.js';
import { COMPARISON_JOB } from '../../recommendation/life-cycle/comparison.service.js';
import { TRAINING_JOB } from '../../recommendation/life-cycle/training.service.js';

/** The type of an import's job. Jobs of one type wait for each other: a look at a file never waits for an import. */
export function importJobType(
  mode: (typeof runImportSchema.shape.mode.options)[number],
  subject: (typeof importSubjectSchema.options)[number],
): string {
  return `${mode} ${subject}`;
}

const STARTED_BY_EDITORS = new Set([
  TRAINING_JOB,
  COMPARISON_JOB,
  ...runImportSchema.shape.mode.options.flatMap((mode) =>
    importSubjectSchema.options.map((subject) => importJobType(mode, subject)),
  ),
]);

/** Who may cancel a job of a type: whoever may start one. What the server starts by itself is the administrators' to stop. */
export function roleToCancel(type: string): Role {
  return STARTED_BY_EDITORS.has(type) ? 'editor' : 'administrator';
}
