import type { BackupSchedule } from '../../protocol/admin/index.js';

/** Backups of each week are made in the night to Monday, or on it. */
const MONDAY = 1;

/** The moments at which the schedule wants a backup, in the server's own time: the last one, and the next. */
export function slotsAround({ every, hour }: BackupSchedule, now: Date): { last: Date; next: Date } | undefined {
  if (every === 'off') return undefined;
  const days = every === 'day' ? 1 : 7;
  const slot = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hour);
  if (every === 'week') slot.setDate(slot.getDate() - ((slot.getDay() - MONDAY + 7) % 7));
  // By dates, not by hours: days on which clocks are changed are of another length.
  const moved = (by: number): Date => {
    const date = new Date(slot);
    date.setDate(date.getDate() + by);
    return date;
  };
  return slot <= now ? { last: slot, next: moved(days) } : { last: moved(-days), next: slot };
}
