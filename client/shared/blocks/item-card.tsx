import { useEffect, useRef, useState } from 'react';
import type { Card, Fact } from '../../../src/protocol/index.js';
import { hasMark, type Mark } from '../chat-client/index.js';
import { useChat, useChatState } from '../chat/chat-context.js';
import { IconButton } from '../components/button.js';
import { Icon, type IconName } from '../components/icon.js';
import { languageTag, localize } from '../i18n/index.js';
import { useMessages } from '../i18n/context.js';
import { OutsideLink } from '../markdown/markdown.js';
import { safeUrl } from '../markdown/parse.js';
import type { BlockContext } from './block-view.js';
import { ItemPicture } from './item-picture.js';
import { Reasons } from './reasons.js';
import { Share } from './share.js';

type ItemCardProps = {
  card: Card;
  number?: number;
  /** One level below what stands over the list. */
  heading: 'h3' | 'h4';
} & BlockContext;

/** An item as a museum label: name, facts, why it hangs here, and what can be done with it. */
export function ItemCard({ card, number, heading: Heading, messageId, language }: ItemCardProps) {
  const messages = useMessages();
  const { client } = useChat();
  const { marks } = useChatState();
  const ref = useReportedView(card.id, messageId);
  const title = localize(card.title, language);
  const otherLanguage = title.language === 'zh' ? 'en' : 'zh';
  const otherTitle = card.title[otherLanguage];
  const toggle = (mark: Mark): void => void client.mark(card.id, mark, !hasMark(marks, card.id, mark), messageId);

  if (hasMark(marks, card.id, 'dismiss')) {
    return (
      <li className="item dismissed" ref={ref}>
        <span>{messages.hidden(title.text)}</span>
        <button type="button" className="text-button" onClick={() => toggle('dismiss')}>
          {messages.undo}
        </button>
      </li>
    );
  }
  return (
    <li className="item" ref={ref}>
      <ItemPicture card={card} language={language} />
      <div className="item-label">
        <div className="item-head">
          <p className="item-kind">
            {number !== undefined && <span className="item-number">{number}</span>}
            {[messages.kinds[card.kind], ...card.categories.slice(0, 2)].join(' · ')}
          </p>
          <Heading className="item-title" lang={languageTag(title.language)}>
            {title.text}
          </Heading>
          {otherTitle && otherTitle !== title.text && (
            <p className="item-other-title" lang={languageTag(otherLanguage)}>
              {otherTitle}
            </p>
          )}
          <Facts facts={card.facts} />
          {card.summary && <p className="item-summary">{card.summary}</p>}
          <Reasons itemId={card.id} reasons={card.reasons} messageId={messageId} />
        </div>
        <Actions card={card} title={title.text} messageId={messageId} toggle={toggle} />
      </div>
    </li>
  );
}

const FACT_ICONS: Record<Fact['type'], IconName> = {
  price: 'price',
  rating: 'star',
  distance: 'distance',
  duration: 'duration',
  opening: 'opening',
  place: 'place',
  year: 'year',
  creator: 'creator',
  language: 'language',
  medium: 'medium',
  accessibility: 'accessibility',
  transit: 'transit',
  phone: 'phone',
  website: 'code',
  other: 'info',
};

function Facts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <ul className="facts">
      {facts.map(({ type, text }, index) => (
        <li key={index}>
          <Icon name={FACT_ICONS[type]} filled={type === 'rating'} />
          {text}
        </li>
      ))}
    </ul>
  );
}

interface ActionsProps {
  card: Card;
  title: string;
  messageId: string;
  toggle: (mark: Mark) => void;
}

function Actions({ card, title, messageId, toggle }: ActionsProps) {
  const messages = useMessages();
  const { client } = useChat();
  const { marks } = useChatState();
  const can = (action: Card['actions'][number]): boolean => card.actions.includes(action);
  const website = safeUrl(card.website);
  const marked = (mark: Mark): boolean => hasMark(marks, card.id, mark);
  return (
    <div className="item-actions" role="group" aria-label={title}>
      {can('like') && (
        <IconButton icon="heart" label={messages.like} pressed={marked('like')} onClick={() => toggle('like')} />
      )}
      {can('dismiss') && <IconButton icon="dismiss" label={messages.notForMe} onClick={() => toggle('dismiss')} />}
      {can('save') && (
        <IconButton icon="bookmark" label={messages.save} pressed={marked('save')} onClick={() => toggle('save')} />
      )}
      <Share itemId={card.id} title={title} />
      <div className="item-links">
        {can('more-like-this') && (
          <button type="button" className="text-button" onClick={() => client.send(messages.askMoreLike(title))}>
            {messages.moreLikeThis}
          </button>
        )}
        {can('reviews') && (
          <button type="button" className="text-button" onClick={() => client.send(messages.askReviews(title))}>
            {messages.reviews}
          </button>
        )}
        {can('website') && website && (
          <OutsideLink
            className="text-button"
            url={website}
            onOpen={() => void client.noticeItem(card.id, 'open', messageId)}
          >
            {messages.website}
          </OutsideLink>
        )}
      </div>
    </div>
  );
}

/** Tells the server once when half of the card has been in view for a second. */
function useReportedView(itemId: string, messageId: string) {
  const { client } = useChat();
  const ref = useRef<HTMLLIElement>(null);
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(([entry]) => setVisible(entry?.isIntersecting ?? false), {
      threshold: 0.5,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!visible) return undefined;
    const timer = window.setTimeout(() => void client.noticeItem(itemId, 'view', messageId), 1000);
    return () => window.clearTimeout(timer);
  }, [visible, client, itemId, messageId]);
  return ref;
}
