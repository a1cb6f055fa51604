import { Link } from 'react-router';
import type { SentimentView } from '../../../src/protocol/admin/index.js';
import type { Tally } from '../../../src/protocol/insights.js';
import { useGet } from '../api/hooks.js';
import { kindOptions } from '../catalogue/words.js';
import { Chart } from '../parts/chart.js';
import { ChoiceFilter, Filters, PeriodFilter } from '../parts/filters.js';
import { Page } from '../parts/page.js';
import { Empty, Loaded } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech, type Speech } from '../say.js';

const totalOf = ({ positive, middling, negative }: Tally): number => positive + middling + negative;

const pageOf = (itemId: string): string => `/behaviour/sentiment?itemId=${encodeURIComponent(itemId)}`;

export function SentimentPage() {
  const { say, pick, language } = useSpeech();
  const { query } = useAddress();
  const { from, to, kind, itemId, aspect } = query;
  const view = useGet<SentimentView>('behaviour/sentiment', { from, to, kind, itemId, aspect, locale: language });
  const item = view.data?.item;
  return (
    <Page
      title={item ? pick(item.name) || item.itemId : say('评价', 'Reviews')}
      lead={say('访客称赞什么、抱怨什么，逐月来看。', 'What reviews praise and blame, month by month.')}
      {...(itemId !== undefined && { back: { to: '/behaviour/sentiment', label: say('全部评价', 'All reviews') } })}
    >
      <Filters names={['kind', 'from', 'to']}>
        {itemId === undefined && <ChoiceFilter name="kind" label={say('类型', 'Kind')} options={kindOptions(say)} />}
        <PeriodFilter />
      </Filters>
      <Loaded query={view}>{(data) => <Sentiment data={data} />}</Loaded>
    </Page>
  );
}

function Sentiment({ data }: { data: SentimentView }) {
  const { say, number } = useSpeech();
  const { query } = useAddress();
  const { reviews, samples, rating, aspects, attention, quotes } = data;
  if (reviews.total === 0)
    return (
      <Empty title={say('还没有评价', 'No reviews yet')}>
        <p>
          <Link to="/imports">{say('导入一份评价文件', 'Import a file of reviews')}</Link>
          {say('，就能看到访客的看法。', ' to see what visitors think.')}
        </p>
      </Empty>
    );
  const chosen = aspects.find(({ aspect }) => aspect === query['aspect']);
  return (
    <div className="stack wide-gap">
      <dl className="figures">
        <div>
          <dt>{say('评价', 'Reviews')}</dt>
          <dd>{number(reviews.total)}</dd>
          <dd className="quiet">
            {reviews.unread > 0
              ? say(`还有 ${number(reviews.unread)} 条在读`, `${number(reviews.unread)} still being read`)
              : say(`计入 ${number(reviews.counted)} 条`, `${number(reviews.counted)} counted`)}
          </dd>
        </div>
        {rating && (
          <div>
            <dt>{say('平均评分', 'Mean rating')}</dt>
            <dd>{number(rating.mean)}</dd>
            <dd className="quiet">{say(`${number(rating.count)} 个评分`, `${number(rating.count)} ratings`)}</dd>
          </div>
        )}
        <Share label={say('好评', 'For')} part={data.tally.positive} of={data.tally} />
        <Share label={say('差评', 'Against')} part={data.tally.negative} of={data.tally} />
      </dl>
      {samples !== 'none' && (
        <p className="quiet">
          {say('其中有演示用的样例评价。', 'Some of these are made-up samples of the demonstration.')}
        </p>
      )}
      {attention.length > 0 && <AttentionList attention={attention} aspects={aspects} />}
      <MonthsChart title={say('总体', 'All in all')} months={data.months} />
      <AspectTable aspects={aspects} chosen={chosen?.aspect} />
      {chosen && <AspectChart aspect={chosen} />}
      {quotes.length > 0 && (
        <section>
          <h2>{say('最鲜明的声音', 'The clearest voices')}</h2>
          <ul className="examples">
            {quotes.map((quote) => (
              <Quote key={quote.reviewId} {...quote} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Share({ label, part, of }: { label: string; part: number; of: Tally }) {
  const { number, percent } = useSpeech();
  const total = totalOf(of);
  return (
    <div>
      <dt>{label}</dt>
      <dd>{total > 0 ? percent(part / total) : '–'}</dd>
      <dd className="quiet">{number(part)}</dd>
    </div>
  );
}

function AttentionList({ attention, aspects }: Pick<SentimentView, 'attention' | 'aspects'>) {
  const { say, pick, number } = useSpeech();
  const nameOf = (aspect: string | null): string =>
    aspect === null ? say('总体', 'all in all') : pick(aspects.find((each) => each.aspect === aspect)?.label) || aspect;
  return (
    <section>
      <h2>{say('需要留意的条目', 'Items that need attention')}</h2>
      <ul className="attention-list">
        {attention.map(({ itemId, name, reasons }) => (
          <li key={itemId}>
            <Link to={pageOf(itemId)}>{pick(name) || itemId}</Link>
            <p className="tags">
              {reasons.map(({ aspect, kind, tally }) => (
                <span key={`${aspect}${kind}`} className="tag">
                  {kind === 'worse'
                    ? say(`${nameOf(aspect)}：近 30 天变差`, `${nameOf(aspect)}: worse in the last 30 days`)
                    : say(
                        `${nameOf(aspect)}：${number(totalOf(tally))} 条中 ${number(tally.negative)} 条抱怨`,
                        `${nameOf(aspect)}: ${number(tally.negative)} of ${number(totalOf(tally))} complain`,
                      )}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Aspect = SentimentView['aspects'][number];

function AspectTable({ aspects, chosen }: { aspects: readonly Aspect[]; chosen: string | undefined }) {
  const { say, pick, number, percent } = useSpeech();
  const { set } = useAddress();
  if (aspects.length === 0) return null;
  const caption = say('各方面', 'By aspect');
  return (
    <section>
      <h2>{caption}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
        <table className="data aspects">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('方面', 'Aspect')}</th>
              <th scope="col">{say('褒贬', 'For and against')}</th>
              {[say('称赞', 'Praise'), say('兼有', 'Both'), say('抱怨', 'Complaints')].map((title) => (
                <th key={title} scope="col" className="numeric">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {aspects.map(({ aspect, label, tally }) => (
              <tr key={aspect}>
                <th scope="row">
                  <button
                    type="button"
                    className="button link"
                    aria-pressed={aspect === chosen}
                    onClick={() => set({ aspect: aspect === chosen ? undefined : aspect })}
                  >
                    {pick(label)}
                  </button>
                </th>
                <td>
                  <span className="share-bar" aria-hidden="true">
                    {(['positive', 'middling', 'negative'] as const).map((side) => (
                      <i key={side} data-side={side} style={{ flexGrow: tally[side] }} />
                    ))}
                  </span>
                  <span className="visually-hidden">
                    {say(
                      `${percent(tally.negative / totalOf(tally))} 抱怨`,
                      `${percent(tally.negative / totalOf(tally))} complain`,
                    )}
                  </span>
                </td>
                <td className="numeric">{number(tally.positive)}</td>
                <td className="numeric">{number(tally.middling)}</td>
                <td className="numeric">{number(tally.negative)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {say('点一个方面，看它逐月的变化和说法。', 'Choose an aspect to see its months and what is said of it.')}
      </p>
    </section>
  );
}

function AspectChart({ aspect: { label, months } }: { aspect: Aspect }) {
  const { pick } = useSpeech();
  return <MonthsChart title={pick(label)} months={months} />;
}

/** At most so many months fit side by side. */
const SHOWN = 36;

function MonthsChart({ title, months }: { title: string; months: SentimentView['months'] }) {
  const { say, number } = useSpeech();
  const shown = months.slice(-SHOWN);
  if (shown.length === 0) return null;
  return (
    <Chart
      title={title}
      sentence={monthsSentence(shown, say, number)}
      kind="stacked-bar"
      labels={shown.map(({ month }) => month)}
      series={[
        { name: say('称赞', 'Praise'), colour: 'positive', values: shown.map(({ tally }) => tally.positive) },
        {
          name: say('兼有或中性', 'Both or neither'),
          colour: 'neutral',
          values: shown.map(({ tally }) => tally.middling),
        },
        { name: say('抱怨', 'Complaints'), colour: 'negative', values: shown.map(({ tally }) => tally.negative) },
      ]}
    />
  );
}

function monthsSentence(months: SentimentView['months'], say: Speech['say'], number: Speech['number']): string {
  const worst = months.reduce((most, each) => (each.tally.negative > most.tally.negative ? each : most));
  const all = months.reduce((sum, { tally }) => sum + totalOf(tally), 0);
  const [first, last] = [months[0]!.month, months.at(-1)!.month];
  if (worst.tally.negative === 0)
    return say(
      `${first} 至 ${last} 共 ${number(all)} 条，没有抱怨。`,
      `${number(all)} from ${first} to ${last}, without a complaint.`,
    );
  return say(
    `${first} 至 ${last} 共 ${number(all)} 条；抱怨最多的是 ${worst.month}，${number(worst.tally.negative)} 条。`,
    `${number(all)} from ${first} to ${last}; most complaints came in ${worst.month}: ${number(worst.tally.negative)}.`,
  );
}

function Quote({ text, side, itemId, name, rating, date, source, sample }: SentimentView['quotes'][number]) {
  const { say, pick, number } = useSpeech();
  const facts = [
    side === 'positive' ? say('称赞', 'Praise') : say('抱怨', 'Complaint'),
    rating !== undefined && say(`${number(rating)} 星`, `${number(rating)} stars`),
    date?.slice(0, 10),
    source === 'chat' && say('聊天中留下', 'left in the chat'),
    sample && say('样例', 'sample'),
  ].filter(Boolean);
  return (
    <li data-tone={side}>
      <p>{text}</p>
      <p className="quiet">
        {facts.join(' · ')}
        {itemId && name && (
          <>
            {' · '}
            <Link to={pageOf(itemId)}>{pick(name)}</Link>
          </>
        )}
      </p>
    </li>
  );
}
