import { Link } from 'react-router';
import type { Gaps } from '../../../src/protocol/admin/index.js';
import { useGet } from '../api/hooks.js';
import { ChoiceFilter, Filters } from '../parts/filters.js';
import { Page } from '../parts/page.js';
import { Empty, Loaded } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { kindOptions } from './words.js';

/** What the catalogue lacks, the most frequent first: each line leads to the items. */
export function GapsPage() {
  const { say, pick, number, percent } = useSpeech();
  const { query } = useAddress();
  const kind = query['kind'];
  const gaps = useGet<Gaps>('catalogue/gaps', { kind });
  return (
    <Page
      title={say('缺漏', 'Gaps')}
      lead={say(
        '目录缺什么，助手就答不上什么。点进去逐条补上。',
        'What the catalogue lacks, the assistant cannot tell. Open a line to fill it item by item.',
      )}
    >
      <Filters names={['kind']}>
        <ChoiceFilter name="kind" label={say('类型', 'Kind')} options={kindOptions(say)} />
      </Filters>
      <Loaded query={gaps}>
        {({ total, gaps: all }) => {
          const found = all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
          if (found.length === 0)
            return (
              <Empty
                title={
                  total === 0 ? say('目录还是空的', 'The catalogue is empty') : say('什么都不缺', 'Nothing is missing')
                }
              >
                <Link to="/catalogue">{say('看目录', 'See the catalogue')}</Link>
              </Empty>
            );
          return (
            <ul className="gap-list">
              {found.map(({ gap, label, count }) => (
                <li key={gap}>
                  <Link to={`/catalogue?gap=${gap}${kind ? `&kind=${kind}` : ''}`}>{pick(label)}</Link>
                  <meter min={0} max={total} value={count} aria-hidden="true" />
                  <span className="numeric">
                    {say(
                      `${number(count)} 条，占 ${percent(count / total)}`,
                      `${number(count)} of ${number(total)} items, ${percent(count / total)}`,
                    )}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}
