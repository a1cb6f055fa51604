import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type {
  JobStarted,
  ModelVersionView,
  Recommender,
  TrainingResultView,
} from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { isOver, useChange, useGet, useList } from '../api/hooks.js';
import { JobProgress } from '../installation/job-progress.js';
import { Button } from '../parts/button.js';
import { DataTable } from '../parts/data-table.js';
import { SelectField } from '../parts/field.js';
import { Page } from '../parts/page.js';
import { Empty, Loaded } from '../parts/states.js';
import { useToasts } from '../parts/toasts.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';
import { Promote, RollBack } from './decisions.js';
import { versionStateLabel } from './words.js';

const INTERVAL = 2000;

export function RecommenderPage() {
  const { say } = useSpeech();
  const client = useQueryClient();
  const recommender = useGet<Recommender>('recommender', undefined, INTERVAL);
  const training = recommender.data?.training;
  const isTraining = training ? !isOver(training) : false;
  // A training that ended may have made a version, and let it serve.
  useEffect(() => {
    if (!isTraining) void client.invalidateQueries({ queryKey: ['recommender', 'recommender/versions'] });
  }, [isTraining, client]);
  return (
    <Page
      title={say('推荐模型', 'Recommender')}
      lead={say(
        '用访客的行为训练；只有明显更好的版本才会自动启用。',
        'Trained on what visitors do. A version serves by itself only if it is clearly better.',
      )}
      actions={<TrainButton isTraining={isTraining} />}
    >
      <Loaded query={recommender}>{(data) => <State {...data} />}</Loaded>
      <Versions />
    </Page>
  );
}

function TrainButton({ isTraining }: { isTraining: boolean }) {
  const { say } = useSpeech();
  const toasts = useToasts();
  const may = useMay('editor');
  const train = useChange(() => api.post<JobStarted>('recommender/train', {}), {
    topics: ['recommender', 'jobs'],
    done: () => toasts.show({ text: say('开始训练。', 'The training has begun.') }),
  });
  if (!may) return null;
  return (
    <Button kind="primary" busy={train.isPending || isTraining} onClick={() => train.mutate(undefined)}>
      {say('现在训练', 'Train now')}
    </Button>
  );
}

function State({ serving, former, training, lastTraining, schedule, least }: Recommender) {
  const { say, number, moment } = useSpeech();
  const isAdministrator = useMay('administrator');
  const [asking, setAsking] = useState(false);
  return (
    <div className="stack">
      <p className="verdict">
        {serving ? (
          <>
            {say('正在使用：', 'Serving: ')}
            <Link to={`/recommender/versions/${serving}`}>{serving}</Link>
          </>
        ) : (
          say(
            '还没有训练好的模型：目前按意思、主题和热度推荐。',
            'No trained model serves yet: lists are made of meaning, themes and popularity.',
          )
        )}
      </p>
      <p className="quiet">
        {schedule.on
          ? say(
              `每 ${number(schedule.hours)} 小时或新增 ${number(schedule.interactions)} 条行为后自动训练。`,
              `Trains by itself after ${number(schedule.hours)} hours or ${number(schedule.interactions)} new deeds of visitors.`,
            )
          : say('自动训练已关闭。', 'Training by itself is switched off.')}{' '}
        {lastTraining
          ? say(
              `上次训练：${moment(lastTraining.at)}，此后新增 ${number(lastTraining.newInteractions)} 条。`,
              `Last trained ${moment(lastTraining.at)}; ${number(lastTraining.newInteractions)} deeds since.`,
            )
          : say(
              `至少需要 ${number(least.visitors)} 位访客对 ${number(least.items)} 个条目的 ${number(least.preferences)} 条偏好。`,
              `It takes at least ${number(least.preferences)} preferences of ${number(least.visitors)} visitors for ${number(least.items)} items.`,
            )}
      </p>
      {training && (
        <section aria-label={say('最近一次训练', 'The latest training')}>
          {training.state !== 'done' && <JobProgress job={training} />}
          {training.state === 'done' && <Outcome result={training.result as TrainingResultView | undefined} />}
        </section>
      )}
      {serving && isAdministrator && (
        <div className="actions">
          <Button onClick={() => setAsking(true)}>{say('回退', 'Roll back')}</Button>
        </div>
      )}
      {asking && <RollBack serving={serving!} former={former} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Outcome({ result }: { result: TrainingResultView | undefined }) {
  const { say, pick } = useSpeech();
  if (!result) return null;
  if (result.outcome === 'too-little') return <p>{pick(result.text)}</p>;
  return (
    <p>
      <Link to={`/recommender/versions/${result.version}`}>{result.version}</Link>{' '}
      {result.outcome === 'promoted'
        ? say('明显更好，已启用。', 'is clearly better and serves now.')
        : say('没有明显更好，留作候选。', 'is not clearly better and waits as a candidate.')}
    </p>
  );
}

function Versions() {
  const { say, number, moment, pick } = useSpeech();
  const { query } = useAddress();
  const isAdministrator = useMay('administrator');
  const [asked, setAsked] = useState<ModelVersionView>();
  const versions = useList<ModelVersionView>('recommender/versions', query);
  const figure = (id: string, title: string) => ({
    id,
    title,
    numeric: true,
    cell: ({ metrics }: ModelVersionView) => shown(metrics[id], number),
  });
  return (
    <section>
      <h2>{say('版本', 'Versions')}</h2>
      <DataTable
        caption={say('训练过的版本', 'Trained versions')}
        query={versions}
        keyOf={({ version }) => version}
        columns={[
          {
            id: 'version',
            title: say('版本', 'Version'),
            cell: ({ version, createdAt }) => (
              <>
                <Link to={`/recommender/versions/${version}`}>{version}</Link>
                <span className="sub">{moment(createdAt)}</span>
              </>
            ),
          },
          {
            id: 'state',
            title: say('状态', 'State'),
            cell: ({ state, verdict }) => (
              <>
                <span className="state" data-state={state === 'serving' ? 'running' : state}>
                  {versionStateLabel(state, say)}
                </span>
                <span className="sub">{pick(verdict.text)}</span>
              </>
            ),
          },
          figure('ndcg', 'nDCG@10'),
          figure('recall', say('召回率', 'Recall')),
          figure('coverage', say('覆盖率', 'Coverage')),
          {
            id: 'data',
            title: say('偏好', 'Preferences'),
            numeric: true,
            cell: ({ data }) => number(data.preferences),
          },
          {
            id: 'seconds',
            title: say('训练用时', 'Trained in'),
            numeric: true,
            cell: ({ trainSeconds }) => `${number(trainSeconds)} s`,
          },
          ...(isAdministrator
            ? [
                {
                  id: 'actions',
                  title: say('操作', 'Actions'),
                  cell: (version: ModelVersionView) =>
                    version.state === 'serving' ? null : (
                      <Button
                        aria-label={say(`启用 ${version.version}`, `Promote ${version.version}`)}
                        onClick={() => setAsked(version)}
                      >
                        {say('启用', 'Promote')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
        empty={
          <Empty title={say('还没有版本', 'No version yet')}>
            <p>
              {say(
                '访客点赞、收藏和观看多了以后，点“现在训练”；也可以用命令 import-ratings 导入已有的行为。',
                'Press “Train now” once visitors have liked, saved and watched enough, or import behaviour with the command import-ratings.',
              )}
            </p>
          </Empty>
        }
      />
      {versions.data && versions.data.items.length > 1 && <ComparePicker versions={versions.data.items} />}
      {asked && <Promote version={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

function ComparePicker({ versions }: { versions: readonly ModelVersionView[] }) {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const serving = versions.find(({ state }) => state === 'serving') ?? versions[1]!;
  const other = versions.find(({ version }) => version !== serving.version)!;
  const [a, setA] = useState(serving.version);
  const [b, setB] = useState(other.version);
  const options = versions.map(({ version, state }) => ({
    value: version,
    label: say(`${version}（${versionStateLabel(state, say)}）`, `${version} (${versionStateLabel(state, say)})`),
  }));
  return (
    <form
      className="filters compare-picker"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(`/recommender/compare?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`);
      }}
    >
      <SelectField label={say('比较', 'Compare')} value={a} onChange={setA} options={options} />
      <SelectField
        label={say('与', 'with')}
        value={b}
        onChange={setB}
        options={options}
        fault={a === b ? say('请选择两个不同的版本', 'Choose two different versions') : undefined}
      />
      <Button type="submit" disabled={a === b}>
        {say('比较', 'Compare')}
      </Button>
    </form>
  );
}

export const shown = (value: number | null | undefined, number: (value: number, digits?: number) => string): string =>
  value === null || value === undefined ? '–' : number(value, 4);
