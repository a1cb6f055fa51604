import { Link } from 'react-router';
import type { Outcome, Plugin, Question } from '../../../src/protocol/admin/index.js';
import { useGet, useList } from '../api/hooks.js';
import { DataTable } from '../parts/data-table.js';
import { ChoiceFilter, Filters, PeriodFilter, SearchFilter } from '../parts/filters.js';
import { Page } from '../parts/page.js';
import { Empty } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useRouteLabel } from '../plugins/use-route-label.js';
import { useSpeech } from '../say.js';

const FILTERS = ['search', 'outcome', 'thumb', 'language', 'plugin', 'intent', 'from', 'to'] as const;

export function QuestionsPage() {
  const { say, pick, moment, duration, percent } = useSpeech();
  const { query } = useAddress();
  const questions = useList<Question>('behaviour/questions', query);
  const label = useRouteLabel();
  const plugins = useGet<{ items: Plugin[] }>('plugins');
  const outcomes: Record<Outcome, string> = {
    answered: say('答上了', 'Answered'),
    unanswered: say('没答上', 'Unanswered'),
    pending: say('进行中', 'Under way'),
  };
  return (
    <Page
      title={say('提问', 'Questions')}
      lead={say('电话、邮箱、证件和卡号已遮盖。', 'Phone numbers, addresses, identity and card numbers are masked.')}
    >
      <Filters names={FILTERS}>
        <SearchFilter label={say('搜索问题', 'Search questions')} />
        <ChoiceFilter
          name="outcome"
          label={say('结果', 'Outcome')}
          options={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
        />
        <ChoiceFilter
          name="thumb"
          label={say('评价', 'Rating')}
          options={[
            { value: 'down', label: say('差评', 'Bad') },
            { value: 'up', label: say('好评', 'Good') },
          ]}
        />
        <ChoiceFilter
          name="language"
          label={say('语言', 'Language')}
          options={[
            { value: 'zh', label: say('中文', 'Chinese') },
            { value: 'en', label: say('英文', 'English') },
          ]}
        />
        <ChoiceFilter
          name="plugin"
          label={say('插件', 'Plugin')}
          options={(plugins.data?.items ?? []).map(({ id, name }) => ({ value: id, label: pick(name) || id }))}
        />
        <PeriodFilter />
      </Filters>
      <DataTable
        caption={say('提问', 'Questions')}
        query={questions}
        keyOf={({ messageId }) => messageId}
        order="-at"
        columns={[
          {
            id: 'text',
            title: say('问题', 'Question'),
            cell: ({ conversationId, messageId, text, comment }) => (
              <>
                <Link
                  to={`/behaviour/conversations/${encodeURIComponent(conversationId)}?at=${encodeURIComponent(messageId)}`}
                >
                  {text}
                </Link>
                {comment && <span className="sub">“{comment}”</span>}
              </>
            ),
          },
          {
            id: 'outcome',
            title: say('结果', 'Outcome'),
            cell: ({ outcome, thumb, relaxed }) => (
              <>
                <span className={outcome === 'unanswered' ? 'bad' : undefined}>{outcomes[outcome]}</span>
                {thumb && <span className="tag">{thumb === 'up' ? say('好评', 'Good') : say('差评', 'Bad')}</span>}
                {relaxed && <span className="tag">{say('放宽了条件', 'Wishes loosened')}</span>}
              </>
            ),
          },
          {
            id: 'route',
            title: say('由谁回答', 'Answered by'),
            cell: ({ route }) =>
              route.map(({ plugin, intent, confidence }, index) => (
                <span key={index} className="sub">
                  {label(plugin, intent).plugin} · {label(plugin, intent).intent} {percent(confidence)}
                </span>
              )),
          },
          {
            id: 'milliseconds',
            title: say('用时', 'Time'),
            numeric: true,
            cell: ({ milliseconds }) => duration(milliseconds),
          },
          { id: 'at', title: say('时间', 'When'), sortable: true, cell: ({ at }) => moment(at) },
        ]}
        empty={
          <Empty title={say('没有这样的提问', 'No such question')}>
            <p>{say('放宽筛选，或者等访客来问。', 'Loosen the filters, or wait for visitors to ask.')}</p>
          </Empty>
        }
      />
    </Page>
  );
}
