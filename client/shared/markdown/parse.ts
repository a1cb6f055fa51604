/** The part of Markdown that answers use, read into a tree: no HTML is ever made from text. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'break' };

export type MarkdownBlock =
  | { type: 'paragraph' | 'heading' | 'quote'; children: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; items: Inline[][] };

const ITEM = /^\s*(?:[-*+]|(\d{1,4})[.)、])\s+(.*)$/;

export function parseMarkdown(source: string): MarkdownBlock[] {
  return source
    .replaceAll('\r', '')
    .split(/\n\s*\n/)
    .flatMap((part) => parseBlocks(part.split('\n').filter((line) => line.trim() !== '')));
}

function parseBlocks(lines: string[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', children: parseLines(paragraph) });
    paragraph = [];
  };
  for (const line of lines) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
    const quote = /^>\s?(.*)$/.exec(line);
    const item = ITEM.exec(line);
    const last = blocks.at(-1);
    if (!heading && !quote && !item) {
      paragraph.push(line);
      continue;
    }
    const follows = paragraph.length === 0;
    endParagraph();
    if (heading) {
      blocks.push({ type: 'heading', children: parseInline(heading[1]!) });
    } else if (quote) {
      if (follows && last?.type === 'quote') last.children.push({ type: 'break' }, ...parseInline(quote[1]!));
      else blocks.push({ type: 'quote', children: parseInline(quote[1]!) });
    } else if (item) {
      const ordered = item[1] !== undefined;
      if (follows && last?.type === 'list' && last.ordered === ordered) last.items.push(parseInline(item[2]!));
      else blocks.push({ type: 'list', ordered, start: Number(item[1] ?? 1), items: [parseInline(item[2]!)] });
    }
  }
  endParagraph();
  return blocks;
}

function parseLines(lines: string[]): Inline[] {
  return lines.flatMap((line, index) =>
    index === 0 ? parseInline(line.trimStart()) : [{ type: 'break' } as const, ...parseInline(line.trimStart())],
  );
}

const INLINE =
  /\\([\\`*_[\]()#>-])|`([^`]+)`|\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=\S)([^*]+?)(?<=\S)\*|(?<![\w])_(?=\S)([^_]+?)(?<=\S)_(?!\w)|\[([^\]]+)\]\(([^\s()]+)\)/;

export function parseInline(source: string): Inline[] {
  const match = INLINE.exec(source);
  if (!match) return source ? [{ type: 'text', text: source }] : [];
  const [whole, escaped, code, strong, emphasis, underlined, label, url] = match;
  const before = source.slice(0, match.index);
  return [
    ...(before ? [{ type: 'text' as const, text: before }] : []),
    ...inlineOf(whole, { escaped, code, strong, emphasis: emphasis ?? underlined, label, url }),
    ...parseInline(source.slice(match.index + whole.length)),
  ];
}

interface InlineParts {
  escaped?: string;
  code?: string;
  strong?: string;
  emphasis?: string;
  label?: string;
  url?: string;
}

function inlineOf(whole: string, { escaped, code, strong, emphasis, label, url }: InlineParts): Inline[] {
  if (escaped) return [{ type: 'text', text: escaped }];
  if (code) return [{ type: 'code', text: code }];
  if (strong) return [{ type: 'strong', children: parseInline(strong) }];
  if (emphasis) return [{ type: 'emphasis', children: parseInline(emphasis) }];
  const address = safeUrl(url);
  if (label && address) return [{ type: 'link', url: address, children: parseInline(label) }];
  return [{ type: 'text', text: label ?? whole }];
}

/** Only addresses that a browser opens as a page, a mail or a call. */
export function safeUrl(url: string | undefined): string | undefined {
  return url && /^(https?:|mailto:|tel:)/i.test(url) ? url : undefined;
}

/** What a reader hears, block by block. */
export function plainText(source: string): string {
  const text = (inlines: Inline[]): string =>
    inlines
      .map((inline) => {
        if (inline.type === 'break') return ' ';
        return 'children' in inline ? text(inline.children) : inline.text;
      })
      .join('');
  return parseMarkdown(source)
    .flatMap((block) => (block.type === 'list' ? block.items.map(text) : [text(block.children)]))
    .join('\n');
}
