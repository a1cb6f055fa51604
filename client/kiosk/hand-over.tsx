import { useCallback, useEffect, useState } from 'react';
import type { HandoverOffer, HandoverState } from '../../src/protocol/index.js';
import { Dialog } from './dialog.js';
import { QrCode } from './qr-code.js';
import { useTexts } from './texts.js';
import type { Visit } from './visit.js';

const LOOK_EVERY = 2_000;
const FAREWELL = 4_000;

type Stage = 'asking' | 'offered' | 'taken' | 'expired' | 'failed';

interface HandOverProps {
  visit: Visit;
  /** The server as phones find it. */
  phone: URL;
  onClose: () => void;
  /** The conversation is on the phone: here it is over. */
  onTaken: () => void;
}

/** A code by which the visitor's phone goes on with the conversation. */
export function HandOver({ visit, phone, onClose, onTaken }: HandOverProps) {
  const texts = useTexts();
  const { stage, offer, again } = useOffer(visit);
  useEffect(() => {
    if (stage !== 'taken') return undefined;
    const timer = window.setTimeout(onTaken, FAREWELL);
    return () => window.clearTimeout(timer);
  }, [stage, onTaken]);
  if (stage === 'taken') {
    return (
      <Dialog title={texts.phoneTaken} urgent onClose={onTaken}>
        <div className="dialog-actions">
          <button type="button" className="primary" data-first onClick={onTaken}>
            {texts.finish}
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={texts.phoneTitle} onClose={onClose}>
      {stage === 'offered' && offer && (
        <>
          <p>{texts.phoneText}</p>
          <QrCode text={`${phone.href}#handover=${offer.token}`} label={texts.toPhone} />
          <p>{texts.phoneLeft(Math.round((Date.parse(offer.expiresAt) - Date.now()) / 60_000))}</p>
        </>
      )}
      {stage === 'expired' && <p>{texts.phoneExpired}</p>}
      {stage === 'failed' && <p role="alert">{texts.phoneFailed}</p>}
      <div className="dialog-actions">
        {(stage === 'expired' || stage === 'failed') && (
          <button type="button" className="primary" onClick={again}>
            {texts.phoneAgain}
          </button>
        )}
        <button type="button" className="secondary" data-first onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}

function useOffer(visit: Visit) {
  const [stage, setStage] = useState<Stage>('asking');
  const [offer, setOffer] = useState<HandoverOffer>();
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => {
    setStage('asking');
    setAttempt((count) => count + 1);
  }, []);
  useEffect(() => {
    let gone = false;
    const conversationId = visit.client.getState().conversation.id;
    ask<HandoverOffer>(visit, 'handover', { conversationId }).then(
      (made) => {
        if (gone) return;
        setOffer(made);
        setStage('offered');
      },
      () => !gone && setStage('failed'),
    );
    return () => {
      gone = true;
    };
  }, [visit, attempt]);
  useEffect(() => {
    if (stage !== 'offered' || !offer) return undefined;
    const look = (): void => {
      ask<HandoverState>(visit, `handover/${offer.id}`).then(
        ({ state }) => state !== 'waiting' && setStage(state),
        // A lost line is mended elsewhere.
        () => undefined,
      );
    };
    const timer = window.setInterval(look, LOOK_EVERY);
    return () => window.clearInterval(timer);
  }, [visit, stage, offer]);
  return { stage, offer, again };
}

async function ask<Reply>({ server, storage }: Visit, path: string, body?: object): Promise<Reply> {
  const response = await fetch(new URL(`api/${path}`, server), {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${storage.get('token') ?? ''}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Reply;
}
