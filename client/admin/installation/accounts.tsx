import { useState, type FormEvent } from 'react';
import { roleSchema, type Account, type NewAccount, type Role } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useChange, useList } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { DataTable } from '../parts/data-table.js';
import { Confirm, Dialog } from '../parts/dialog.js';
import { SelectField, TextField } from '../parts/field.js';
import { Filters, SearchFilter } from '../parts/filters.js';
import { Page } from '../parts/page.js';
import { Empty } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { useSession } from '../session/session.js';

const TOPICS = ['accounts'];

export function AccountsPage() {
  const { say, moment } = useSpeech();
  const { session } = useSession();
  const { query } = useAddress();
  const accounts = useList<Account>('accounts', query);
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<NewAccount>();
  return (
    <Page
      title={say('账号', 'Accounts')}
      lead={say(
        '查看者只看；编辑管目录和外观；管理员管一切。',
        'Viewers look; editors keep catalogue and appearance; administrators keep everything.',
      )}
      actions={
        <Button kind="primary" onClick={() => setCreating(true)}>
          {say('新建账号', 'New account')}
        </Button>
      }
    >
      <Filters names={['search']}>
        <SearchFilter label={say('搜索', 'Search')} />
      </Filters>
      <DataTable
        caption={say('账号', 'Accounts')}
        query={accounts}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'username',
            title: say('用户名', 'Name'),
            cell: ({ username, disabled, mustChangePassword }) => (
              <>
                {username}
                {disabled && <span className="tag">{say('已停用', 'Disabled')}</span>}
                {mustChangePassword && <span className="tag">{say('待改密码', 'One-time password')}</span>}
              </>
            ),
          },
          { id: 'role', title: say('角色', 'Role'), cell: (account) => <RoleChoice account={account} /> },
          {
            id: 'lastSignInAt',
            title: say('上次登录', 'Last sign-in'),
            cell: ({ lastSignInAt }) => moment(lastSignInAt),
          },
          {
            id: 'actions',
            title: say('操作', 'Actions'),
            cell: (account) =>
              account.id !== session?.account.id && <AccountActions account={account} onPassword={setMade} />,
          },
        ]}
        empty={<Empty title={say('没有这样的账号', 'No such account')} />}
      />
      {creating && (
        <Create
          onClose={() => setCreating(false)}
          onMade={(account) => {
            setCreating(false);
            setMade(account);
          }}
        />
      )}
      {made && <OneTimePassword made={made} onClose={() => setMade(undefined)} />}
    </Page>
  );
}

function useRoles() {
  const { say } = useSpeech();
  const labels: Record<Role, string> = {
    viewer: say('查看者', 'Viewer'),
    editor: say('编辑', 'Editor'),
    administrator: say('管理员', 'Administrator'),
  };
  return roleSchema.options.map((value) => ({ value, label: labels[value] }));
}

function useUpdate(account: Account) {
  return useChange(
    (changes: Partial<Pick<Account, 'role' | 'disabled'>>) => {
      const { role, disabled, revision } = { ...account, ...changes };
      return api.put<Account>(`accounts/${account.id}`, { role, disabled, revision });
    },
    { topics: TOPICS },
  );
}

function RoleChoice({ account }: { account: Account }) {
  const { say } = useSpeech();
  const { session } = useSession();
  const update = useUpdate(account);
  return (
    <select
      aria-label={say(`${account.username} 的角色`, `Role of ${account.username}`)}
      value={account.role}
      aria-busy={update.isPending}
      disabled={account.id === session?.account.id}
      onChange={(event) => update.mutate({ role: event.currentTarget.value as Role })}
    >
      {useRoles().map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function AccountActions({ account, onPassword }: { account: Account; onPassword: (made: NewAccount) => void }) {
  const { say } = useSpeech();
  const [asking, setAsking] = useState<'password' | 'disable'>();
  const update = useUpdate(account);
  const reset = useChange(() => api.post<NewAccount>(`accounts/${account.id}/password`), {
    topics: TOPICS,
    done: (made) => {
      setAsking(undefined);
      onPassword(made);
    },
  });
  const { username, disabled } = account;
  return (
    <div className="actions">
      <Button onClick={() => setAsking('password')}>{say('重设密码', 'Reset password')}</Button>
      <Button
        busy={update.isPending}
        onClick={() => (disabled ? update.mutate({ disabled: false }) : setAsking('disable'))}
      >
        {disabled ? say('启用', 'Enable') : say('停用', 'Disable')}
      </Button>
      {asking === 'password' && (
        <Confirm
          title={say(`重设 ${username} 的密码？`, `Reset the password of ${username}?`)}
          text={say(
            '现在的密码立即失效，登录也会结束，不能撤销。',
            'The present password stops working at once, and its sessions end. This cannot be undone.',
          )}
          action={say('重设', 'Reset')}
          busy={reset.isPending}
          onConfirm={() => reset.mutate(undefined)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'disable' && (
        <Confirm
          title={say(`停用 ${username}？`, `Disable ${username}?`)}
          text={say('登录会立即结束。以后可以再启用。', 'Its sessions end at once. It can be enabled again later.')}
          action={say('停用', 'Disable')}
          onConfirm={() => {
            update.mutate({ disabled: true });
            setAsking(undefined);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}

function Create({ onClose, onMade }: { onClose: () => void; onMade: (made: NewAccount) => void }) {
  const { say, language } = useSpeech();
  const [username, setUsername] = useState('');
  const [role, setRole] = useState('viewer');
  const create = useChange(() => api.post<NewAccount>('accounts', { username, role, locale: language }), {
    topics: TOPICS,
    done: onMade,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(undefined);
  };
  return (
    <Dialog title={say('新建账号', 'New account')} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField
          label={say('用户名', 'Name')}
          hint={say('两个以上的文字、数字或 . _ @ -', 'Two or more letters, digits or . _ @ -')}
          value={username}
          onChange={setUsername}
          minLength={2}
          maxLength={80}
          required
        />
        <SelectField label={say('角色', 'Role')} value={role} onChange={setRole} options={useRoles()} />
        <div className="actions">
          <Button kind="primary" type="submit" busy={create.isPending}>
            {say('新建', 'Create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function OneTimePassword({ made, onClose }: { made: NewAccount; onClose: () => void }) {
  const { say } = useSpeech();
  return (
    <Dialog title={say('一次性密码', 'One-time password')} onClose={onClose}>
      <p>
        {say(
          `请转交给 ${made.account.username}。它只显示这一次，第一次登录时要换掉。`,
          `Hand it to ${made.account.username}. It is shown this once, and must be changed at the first sign-in.`,
        )}
      </p>
      <pre className="snippet" tabIndex={0}>
        <code>{made.oneTimePassword}</code>
      </pre>
      <div className="actions">
        <Button kind="primary" onClick={onClose}>
          {say('记下了', 'I have noted it')}
        </Button>
      </div>
    </Dialog>
  );
}
