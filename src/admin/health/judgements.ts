import type { BilingualText } from '../../config/errors.js';
import type { PublicAppearance } from '../../protocol/appearance.js';
import type { HealthPart, HealthState, InstallationHealth, ScheduledBackups } from '../../protocol/admin/index.js';

type Finding = Pick<HealthPart, 'state' | 'text' | 'advice'>;
type Figures = InstallationHealth['figures'];

const GIGABYTE = 1024 ** 3;
const DAY = 86_400_000;
/** Bounds below, or beyond, which somebody should look. */
const DISK = { degraded: 2 * GIGABYTE, failed: 0.2 * GIGABYTE };
const HEAP = { degraded: 0.85, failed: 0.95 };
const LATE = { degraded: 200, failed: 1000 };
const SLOW_WRITE = 1000;
const BACKUP_DAYS = 7;

const fine = (zh: string, en: string): Finding => ({ state: 'ok', text: { zh, en }, advice: null });
const fault = (state: HealthState, text: BilingualText, advice: BilingualText): Finding => ({ state, text, advice });

export function diskFinding(disk: Figures['disk']): Finding {
  if (!disk)
    return fault(
      'degraded',
      {
        zh: '无法得知数据目录所在磁盘的剩余空间。',
        en: 'How much space the disk of the data folder has left is not known.',
      },
      { zh: '请检查数据目录的权限。', en: 'Check the permissions of the data folder.' },
    );
  const free = `${(disk.freeBytes / GIGABYTE).toFixed(1)} GB`;
  const text = { zh: `数据目录所在磁盘还剩 ${free}。`, en: `The disk of the data folder has ${free} left.` };
  const state = beyond(-disk.freeBytes, -DISK.degraded, -DISK.failed);
  if (state === 'ok') return fine(text.zh, text.en);
  return fault(state, text, {
    zh: '请删除旧备份或扩大磁盘；空间用尽后，提问将无法保存。',
    en: 'Delete old backups or enlarge the disk: once it is full, no question can be stored.',
  });
}

export function memoryFinding({ residentBytes, heapUsedBytes, heapLimitBytes }: Figures['memory']): Finding {
  const used = heapUsedBytes / heapLimitBytes;
  const [total, percent] = [Math.round(residentBytes / 1024 ** 2), Math.round(used * 100)];
  const text = {
    zh: `服务占用 ${total} MB 内存，程序堆用了上限的 ${percent}%。`,
    en: `The server holds ${total} MB of memory; its heap is at ${percent} % of its limit.`,
  };
  const state = beyond(used, HEAP.degraded, HEAP.failed);
  if (state === 'ok') return fine(text.zh, text.en);
  return fault(state, text, {
    zh: '请在方便时重启服务；若反复出现，用 NODE_OPTIONS=--max-old-space-size=4096 给它更多内存。',
    en: 'Restart the server when it suits; if this comes back, give it more with NODE_OPTIONS=--max-old-space-size=4096.',
  });
}

export function delayFinding({ p99 }: Figures['eventLoopDelay']): Finding {
  const late = Math.round(p99);
  const text = {
    zh: `最近几分钟里，99% 的处理延迟不超过 ${late} 毫秒。`,
    en: `During the last minutes, work waited no more than ${late} ms in 99 of 100 cases.`,
  };
  const state = beyond(p99, LATE.degraded, LATE.failed);
  if (state === 'ok') return fine(text.zh, text.en);
  return fault(state, text, {
    zh: '服务器可能过载：看看“任务”里是否有导入或训练在进行，以及机器上的其他程序。',
    en: 'The machine may be overloaded: see whether an import or a training is among the jobs, and what else runs on it.',
  });
}

export function databaseFinding(type: string, writeMilliseconds: number): Finding {
  const late = Math.round(writeMilliseconds);
  const text = {
    zh: `${type} 读写正常，一次写入用了 ${late} 毫秒。`,
    en: `${type} reads and writes; a write took ${late} ms.`,
  };
  if (late < SLOW_WRITE) return fine(text.zh, text.en);
  return fault('degraded', text, {
    zh: '磁盘很慢，或有大量写入在排队。看看“任务”里是否有导入在进行。',
    en: 'The disk is slow, or many writes wait in line: see whether an import is among the jobs.',
  });
}

export function databaseFailed(reason: string): Finding {
  return fault(
    'failed',
    { zh: `数据库不能读写：${reason}`, en: `The database cannot be read or written: ${reason}` },
    {
      zh: '请检查磁盘空间和数据目录的权限（PostgreSQL 请检查连接），再看服务日志。',
      en: 'Check the space on the disk and the permissions of the data folder (with PostgreSQL the connection), then the log.',
    },
  );
}

export function indexFinding({ total, embedded, pending }: Figures['items']): Finding {
  if (total === 0)
    return fault(
      'degraded',
      { zh: '目录是空的。', en: 'The catalogue is empty.' },
      { zh: '请到“导入与导出”导入条目。', en: 'Import items on the page for import and export.' },
    );
  if (pending === 0)
    return fine(`${embedded} 个条目都可按意思查找。`, `All ${embedded} items are found by their meaning.`);
  return fault(
    'degraded',
    {
      zh: `${total} 个条目中还有 ${pending} 个只能按字词查找。`,
      en: `${pending} of ${total} items are found by their words alone for now.`,
    },
    { zh: '不用做什么，稍后会自动补齐。', en: 'Nothing to do: they are taken in by and by.' },
  );
}

export function pluginsFinding(
  { running, failed }: Figures['plugins'],
  faulty: readonly string[],
  failing: readonly string[],
): Finding {
  if (failed > 0)
    return fault(
      running > 0 ? 'degraded' : 'failed',
      { zh: `没能启动的插件：${faulty.join('、')}。`, en: `Plugins that did not start: ${faulty.join(', ')}.` },
      {
        zh: '打开“插件”查看原因，改好配置后重新启动它。',
        en: 'Open the page of the plugin for the reason, mend its configuration and start it again.',
      },
    );
  if (failing.length > 0)
    return fault(
      'degraded',
      {
        zh: `有回答失败过的插件：${failing.join('、')}。`,
        en: `Plugins with answers that failed: ${failing.join(', ')}.`,
      },
      { zh: '打开“插件”查看最近一次失败的原因。', en: 'Open the page of the plugin for the last reason.' },
    );
  if (running === 0)
    return fault(
      'failed',
      { zh: '没有插件在运行，提问得不到回答。', en: 'No plugin runs, so that no question is answered.' },
      { zh: '请到“插件”启用至少一个。', en: 'Switch at least one on, on the page of the plugins.' },
    );
  return fine(`${running} 个插件在运行。`, `${running} plugins run.`);
}

export function jobsFinding({ unfinished, failedLately }: Figures['jobs']): Finding {
  if (failedLately > 0)
    return fault(
      'degraded',
      {
        zh: `最近 24 小时有 ${failedLately} 个任务失败或被打断。`,
        en: `${failedLately} ${failedLately === 1 ? 'job has' : 'jobs have'} failed or been cut off within 24 hours.`,
      },
      { zh: '打开“任务”查看原因，然后重新开始。', en: 'The page of the jobs tells why; then start them again.' },
    );
  if (unfinished > 0) return fine(`${unfinished} 个任务在进行。`, `Jobs under way: ${unfinished}.`);
  return fine('没有任务在进行。', 'No job is under way.');
}

/** @param age of the installation in milliseconds; undefined where it is not known */
export function backupFinding(
  last: Figures['lastBackup'],
  type: string,
  age: number | undefined,
  now: number,
  failure: ScheduledBackups['lastFailure'] = null,
): Finding {
  if (type === 'postgres')
    return fine('数据在 PostgreSQL 中，请用 pg_dump 备份。', 'The data are in PostgreSQL: back them up with pg_dump.');
  if (failure)
    return fault(
      'degraded',
      {
        zh: `最近一次定时备份没有做成：${failure.message}`,
        en: `The last scheduled backup could not be made: ${failure.message}`,
      },
      {
        zh: '请检查磁盘空间和数据目录的权限，再到“备份”点“现在备份”试一次。',
        en: 'Check the space on the disk and the permissions of the data folder, then try “Back up now” on the page of the backups.',
      },
    );
  const advice = {
    zh: '到“备份”点“现在备份”，并把文件存到另一台机器上。',
    en: 'Press “Back up now” on the page of the backups, and keep the file on another machine.',
  };
  if (!last && (age === undefined || age < BACKUP_DAYS * DAY))
    return { ...fine('还没有备份；安装还很新。', 'There is no backup yet; the installation is new.'), advice };
  if (!last) return fault('degraded', { zh: '还没有备份。', en: 'There is no backup.' }, advice);
  const days = Math.floor((now - Date.parse(last.createdAt)) / DAY);
  const text = {
    zh: days === 0 ? '最近一次备份不到一天。' : `最近一次备份在 ${days} 天前。`,
    en: days === 0 ? 'The last backup is less than a day old.' : `The last backup is ${days} days old.`,
  };
  return days < BACKUP_DAYS ? fine(text.zh, text.en) : fault('degraded', text, advice);
}

/** @param hasKiosks staff gave a kiosk its place: then visitors will want to take things along on their phones */
export function phonesFinding({ url, networkHost }: PublicAppearance['phones'], hasKiosks: boolean): Finding {
  if (url) return fine(`二维码和嵌入代码指向 ${url}。`, `Codes and the embed snippet lead to ${url}.`);
  const advice = {
    zh: '请把 DOCENT_PUBLIC_URL 设为访客手机能打开的地址（如 https://guide.museum.example），然后重启。',
    en: 'Set DOCENT_PUBLIC_URL to an address that visitors’ phones can open, such as https://guide.museum.example, and restart.',
  };
  if (networkHost) {
    const text = {
      zh: `以 localhost 打开的触摸屏，其二维码指向 ${networkHost}，只有同一网络里的手机能打开。`,
      en: `At a kiosk opened as localhost, codes lead to ${networkHost}: phones in the same network alone can open them.`,
    };
    return { ...fine(text.zh, text.en), advice };
  }
  const text = {
    zh: '服务只有本机能访问，以 localhost 打开的触摸屏不显示二维码。',
    en: 'This computer alone reaches the server: a kiosk opened as localhost shows no codes for phones.',
  };
  return hasKiosks ? fault('degraded', text, advice) : { ...fine(text.zh, text.en), advice };
}

export function worstOf(states: readonly HealthState[]): HealthState {
  return (['failed', 'degraded'] as const).find((state) => states.includes(state)) ?? 'ok';
}

function beyond(value: number, degraded: number, failed: number): HealthState {
  return value >= failed ? 'failed' : value >= degraded ? 'degraded' : 'ok';
}
