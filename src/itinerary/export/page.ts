import type { ItineraryStop } from '../../protocol/blocks.js';
import type { Language } from '../../protocol/text.js';
import { escapeMarkup as text } from './markup.js';
import type { ExportedItinerary } from './stops.js';

const WORDS = {
  zh: {
    tag: 'zh-Hans',
    way: (mode: string, minutes: number, km?: number) =>
      `${mode} ${minutes} 分钟${km === undefined ? '' : `，${km} 公里`}`,
    modes: { walk: '步行', transit: '公共交通', car: '乘车', bike: '骑行' } as Record<string, string>,
    from: '出发',
    back: '返回',
    mind: '请留意',
    footer: '由 Docent 根据目录资料生成',
  },
  en: {
    tag: 'en',
    way: (mode: string, minutes: number, km?: number) =>
      `${mode} ${minutes} min${km === undefined ? '' : `, ${km} km`}`,
    modes: { walk: 'On foot', transit: 'Transit', car: 'By car', bike: 'By bicycle' } as Record<string, string>,
    from: 'Set out',
    back: 'Back',
    mind: 'Please note',
    footer: 'Made by Docent from its catalogue',
  },
};

const STYLE = `
  :root { color-scheme: light; }
  body { max-width: 42rem; margin: 2rem auto; padding: 0 1.5rem; color: #1f1b16; background: #faf7f1; font: 11pt/1.6 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
  h1, h2, strong { font-family: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", Georgia, serif; }
  h1 { font-size: 20pt; margin: 0 0 1rem; } h2 { font-size: 13pt; color: #b3372b; margin: 1.6rem 0 .4rem; }
  ol { list-style: none; margin: 0; padding: 0; border-left: 2px solid #ddd3c3; }
  li { padding: 0 0 .8rem 1.2rem; break-inside: avoid; }
  .time { display: inline-block; min-width: 7em; font-variant-numeric: tabular-nums; color: #615849; }
  .way, .facts, .totals, footer { font-size: 9.5pt; color: #615849; margin: 0; } .way { color: #3f6856; }
  aside { border: 1px solid #ddd3c3; padding: .6rem 1rem; font-size: 9.5pt; } aside ul, .notes { padding-left: 1.1em; margin: .2rem 0; }
  footer { border-top: 1px solid #ddd3c3; margin-top: 2rem; padding-top: .5rem; }
  @media print { body { margin: 0; max-width: none; background: none; } h2 { break-after: avoid; } }
`;

/** A page to print: no script, nothing loaded from elsewhere. */
export function toPage({ block, language }: ExportedItinerary): string {
  const words = WORDS[language];
  const days = block.days.map(
    ({ date, stops, start, end, totals }) => `<section>
<h2><time datetime="${text(date)}">${text(longDate(date, language))}</time></h2>
${totals?.length ? `<p class="totals">${totals.map(text).join(' · ')}</p>` : ''}
<ol>
${start ? `<li><span class="time">${text(start.leave)}</span><strong>${words.from}: ${text(start.title)}</strong></li>` : ''}
${stops.map((stop) => stopAsHtml(stop, language)).join('\n')}
${end ? `<li>${wayAsHtml(end.travel, language)}<span class="time">${text(end.arrive)}</span><strong>${words.back}: ${text(end.title)}</strong></li>` : ''}
</ol>
</section>`,
  );
  const warnings = block.warnings?.length
    ? `<aside><strong>${words.mind}</strong><ul>${block.warnings.map((warning) => `<li>${text(warning)}</li>`).join('')}</ul></aside>`
    : '';
  return `<!doctype html>
<html lang="${words.tag}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${text(block.title)}</title><style>${STYLE}</style></head>
<body>
<h1>${text(block.title)}</h1>
${warnings}
${days.join('\n')}
<ul class="notes">${block.notes.map((note) => `<li>${text(note)}</li>`).join('')}</ul>
<footer>${words.footer}</footer>
</body>
</html>
`;
}

function stopAsHtml(stop: ItineraryStop, language: Language): string {
  const facts = [
    ...(stop.facts ?? []).map((fact) => fact.text),
    ...(stop.address ? [stop.address] : []),
    ...(stop.note ? [stop.note] : []),
  ];
  return `<li>${wayAsHtml(stop.travel, language)}<span class="time">${text(stop.arrive)}–${text(stop.leave)}</span><strong>${text(stop.title)}</strong>${
    facts.length > 0 ? `<p class="facts">${facts.map(text).join(' · ')}</p>` : ''
  }</li>`;
}

function wayAsHtml(travel: ItineraryStop['travel'], language: Language): string {
  if (!travel) return '';
  const words = WORDS[language];
  return `<p class="way">${text(words.way(words.modes[travel.mode] ?? travel.mode, travel.minutes, travel.kilometres))}</p>`;
}

function longDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(`${date}T00:00:00Z`));
}
