import { Fragment, memo, type ReactNode } from 'react';
import { useMessages } from '../i18n/context.js';
import { parseMarkdown, type Inline, type MarkdownBlock } from './parse.js';
import { phrases } from './phrases.js';

interface MarkdownProps {
  source: string;
  /** Let the phrases appear one after the other. */
  reveal?: boolean;
}

/** Text of an answer as elements. */
export const Markdown = memo(function Markdown({ source, reveal = false }: MarkdownProps) {
  const steps = { count: 0 };
  return (
    <div className="prose">
      {parseMarkdown(source).map((block, index) => (
        <Fragment key={index}>{renderBlock(block, reveal ? steps : undefined)}</Fragment>
      ))}
    </div>
  );
});

interface Steps {
  count: number;
}

function renderBlock(block: MarkdownBlock, steps: Steps | undefined): ReactNode {
  switch (block.type) {
    case 'heading':
      return <h3>{renderInline(block.children, steps)}</h3>;
    case 'quote':
      return <blockquote>{renderInline(block.children, steps)}</blockquote>;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{renderInline(item, steps)}</li>);
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    default:
      return <p>{renderInline(block.children, steps)}</p>;
  }
}

function renderInline(inlines: Inline[], steps: Steps | undefined): ReactNode {
  return inlines.map((inline, index) => {
    switch (inline.type) {
      case 'text':
        return <Fragment key={index}>{steps ? revealed(inline.text, steps) : inline.text}</Fragment>;
      case 'strong':
        return <strong key={index}>{renderInline(inline.children, steps)}</strong>;
      case 'emphasis':
        return <em key={index}>{renderInline(inline.children, steps)}</em>;
      case 'code':
        return <code key={index}>{inline.text}</code>;
      case 'link':
        return (
          <OutsideLink key={index} url={inline.url}>
            {renderInline(inline.children, steps)}
          </OutsideLink>
        );
      default:
        return <br key={index} />;
    }
  });
}

/** Each phrase waits its turn; a long text does not keep the reader waiting longer than a short one. */
function revealed(text: string, steps: Steps): ReactNode {
  return phrases(text).map((phrase, index) => {
    const delay = Math.round(420 * (1 - 0.88 ** steps.count));
    steps.count += 1;
    return (
      <span key={index} className="phrase" style={{ animationDelay: `${delay}ms` }}>
        {phrase}
      </span>
    );
  });
}

export function OutsideLink({
  url,
  className,
  children,
  onOpen,
}: {
  url: string;
  className?: string;
  children: ReactNode;
  onOpen?: () => void;
}) {
  const messages = useMessages();
  return (
    <a className={className} href={url} target="_blank" rel="noopener noreferrer" onClick={onOpen}>
      {children}
      <span className="visually-hidden"> {messages.opensNewWindow}</span>
    </a>
  );
}
