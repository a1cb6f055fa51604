import { useState, type FormEvent } from 'react';
import { api, messageOf } from '../api/api.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { TextField } from '../parts/field.js';
import { Problem } from '../parts/states.js';
import { useSpeech } from '../say.js';
import { useSession } from './session.js';

export function SignInForm({ username: known = '' }: { username?: string }) {
  const { say } = useSpeech();
  const { accept } = useSession();
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFault('');
    try {
      accept(await api.signIn(username, password));
    } catch (error) {
      setFault(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <TextField
        label={say('用户名', 'Name')}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        required
      />
      <TextField
        label={say('密码', 'Password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
      />
      {fault && <Problem text={fault} />}
      <Button kind="primary" type="submit" busy={busy}>
        {say('登录', 'Sign in')}
      </Button>
    </form>
  );
}

export function SignInPage() {
  const { say } = useSpeech();
  return (
    <main className="sign-in">
      <h1>{say('登录控制台', 'Sign in to the console')}</h1>
      <SignInForm />
      <p className="quiet">
        {say(
          '第一次使用？一次性密码在服务器启动时的输出里，用户名是 admin。',
          'First time here? The server printed a one-time password when it started; the name is admin.',
        )}
      </p>
    </main>
  );
}

/** Over whatever was being done, which stays as it is. */
export function SignInAgain() {
  const { say } = useSpeech();
  const { session } = useSession();
  return (
    <Dialog title={say('登录已过期', 'Your session has ended')} onClose={undefined}>
      <p>
        {say(
          '您填写的内容还在。请重新登录，然后接着做。',
          'What you typed is still here. Sign in again and go on where you were.',
        )}
      </p>
      <SignInForm username={session?.account.username ?? ''} />
    </Dialog>
  );
}
