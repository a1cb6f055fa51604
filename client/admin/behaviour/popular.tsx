import { Link } from 'react-router';
import type { PopularItem } from '../../../src/protocol/admin/index.js';
import { useList } from '../api/hooks.js';
import { kindLabel, kindOptions } from '../catalogue/words.js';
import { DataTable } from '../parts/data-table.js';
import { ChoiceFilter, Filters, PeriodFilter } from '../parts/filters.js';
import { Page } from '../parts/page.js';
import { Empty } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';

type Count = 'views' | 'opens' | 'mentions' | 'likes' | 'saves' | 'dismissals';

export function PopularPage() {
  const { say, pick, number } = useSpeech();
  const { query } = useAddress();
  const items = useList<PopularItem>('behaviour/popular', query);
  const count = (id: Count, title: string) => ({
    id,
    title,
    sortable: true,
    numeric: true,
    cell: (item: PopularItem) => (item[id] === 0 ? <span className="nought">0</span> : number(item[id])),
  });
  return (
    <Page
      title={say('热门条目', 'Popular items')}
      lead={say('访客看了、点开、喜欢了什么。', 'What visitors see, open and like.')}
    >
      <Filters names={['kind', 'from', 'to']}>
        <ChoiceFilter name="kind" label={say('类型', 'Kind')} options={kindOptions(say)} />
        <PeriodFilter />
      </Filters>
      <DataTable
        caption={say('热门条目', 'Popular items')}
        query={items}
        keyOf={({ itemId }) => itemId}
        order="-views"
        columns={[
          {
            id: 'name',
            title: say('名称', 'Name'),
            cell: ({ itemId, name, kind }) =>
              name ? (
                <>
                  <Link to={`/catalogue/items/${encodeURIComponent(itemId)}`}>{pick(name)}</Link>
                  {kind && <span className="sub">{kindLabel(kind, say)}</span>}
                </>
              ) : (
                <span className="quiet">
                  {itemId} {say('（已不在目录里）', '(no longer in the catalogue)')}
                </span>
              ),
          },
          count('views', say('看到', 'Seen')),
          count('opens', say('点开', 'Opened')),
          count('mentions', say('问到', 'Asked about')),
          count('likes', say('喜欢', 'Liked')),
          count('saves', say('收藏', 'Saved')),
          count('dismissals', say('不感兴趣', 'Dismissed')),
        ]}
        empty={
          <Empty title={say('还没有记录', 'Nothing recorded yet')}>
            <p>{say('有访客来问之后，这里会有数字。', 'Figures come once visitors have asked.')}</p>
          </Empty>
        }
      />
    </Page>
  );
}
