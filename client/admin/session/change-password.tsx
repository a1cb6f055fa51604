import { useState, type FormEvent } from 'react';
import { MIN_PASSWORD_LENGTH, type Session } from '../../../src/protocol/admin/index.js';
import { api, messageOf } from '../api/api.js';
import { Button } from '../parts/button.js';
import { TextField } from '../parts/field.js';
import { Problem } from '../parts/states.js';
import { useSpeech } from '../say.js';
import { useSession } from './session.js';

export function ChangePasswordForm({ onDone }: { onDone?: () => void }) {
  const { say } = useSpeech();
  const { accept } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const short = next !== '' && next.length < MIN_PASSWORD_LENGTH;
  const differs = again !== '' && again !== next;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (short || next !== again) return;
    setBusy(true);
    try {
      accept(await api.put<Session>('session/password', { current, next }));
      onDone?.();
    } catch (error) {
      setFault(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <TextField
        label={say('现在的密码', 'Current password')}
        type="password"
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        required
      />
      <TextField
        label={say('新密码', 'New password')}
        hint={say(`至少 ${MIN_PASSWORD_LENGTH} 个字符`, `At least ${MIN_PASSWORD_LENGTH} characters`)}
        fault={short ? say('太短了', 'Too short') : ''}
        type="password"
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        required
      />
      <TextField
        label={say('再输一遍新密码', 'New password again')}
        fault={differs ? say('两次不一样', 'The two differ') : ''}
        type="password"
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
        required
      />
      {fault && <Problem text={fault} />}
      <Button kind="primary" type="submit" busy={busy}>
        {say('更改密码', 'Change password')}
      </Button>
    </form>
  );
}

export function FirstPasswordPage() {
  const { say } = useSpeech();
  return (
    <main className="sign-in">
      <h1>{say('请先设一个自己的密码', 'Choose a password of your own first')}</h1>
      <p className="quiet">{say('一次性密码只能用这一次。', 'The one-time password is good for this sign-in only.')}</p>
      <ChangePasswordForm />
    </main>
  );
}
