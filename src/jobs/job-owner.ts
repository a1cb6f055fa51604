import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** How often a process shows that it is alive. */
export const HEARTBEAT_MILLISECONDS = 10_000;
/** After so long without a sign of life a job's process counts as dead, on whichever machine it ran. */
const DEAD_AFTER_MILLISECONDS = 6 * HEARTBEAT_MILLISECONDS;

/** Names a process: unique even if, after a restart in a container, host and process id are the same. */
export function newOwner(): string {
  return [hostname(), process.pid, randomUUID()].join('/');
}

/** Whether the process that ran a job is gone. */
export function isDead(owner: string, heartbeatAt: string, self: string, now: Date): boolean {
  if (owner === self) return false;
  if (now.getTime() - Date.parse(heartbeatAt) > DEAD_AFTER_MILLISECONDS) return true;
  const [host, pid] = owner.split('/');
  if (host !== hostname()) return false;
  // One's own process id under another name belonged to a process before this one.
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
