import { Link } from 'react-router';
import { gapSchema, type CatalogueFilters, type ItemRow } from '../../../src/protocol/admin/index.js';
import { useGet, useList } from '../api/hooks.js';
import { ButtonLink } from '../parts/button.js';
import { DataTable } from '../parts/data-table.js';
import { ChoiceFilter, Filters, SearchFilter } from '../parts/filters.js';
import { Page } from '../parts/page.js';
import { Empty } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';
import { gapLabel, kindLabel, kindOptions } from './words.js';

const FILTERS = ['search', 'kind', 'gap', 'city', 'category'] as const;

export function CataloguePage() {
  const { say, number } = useSpeech();
  const { query } = useAddress();
  const may = useMay('editor');
  const items = useList<ItemRow>('catalogue/items', query);
  const filters = useGet<CatalogueFilters>('catalogue/filters');
  const choices = (all: { value: string; count: number }[] | undefined) =>
    (all ?? []).map(({ value, count }) => ({ value, label: `${value} (${number(count)})` }));
  const isFiltered = FILTERS.some((name) => query[name]);
  return (
    <Page
      title={say('目录', 'Catalogue')}
      lead={say('助手能说的一切都出自这里。', 'All that the assistant can speak of stands here.')}
      actions={
        may && (
          <>
            <ButtonLink to="/imports">{say('导入', 'Import')}</ButtonLink>
            <ButtonLink to="/catalogue/new" kind="primary">
              {say('新建条目', 'New item')}
            </ButtonLink>
          </>
        )
      }
    >
      <Filters names={FILTERS}>
        <SearchFilter label={say('搜索名称、编号、标签', 'Search name, id, tag')} />
        <ChoiceFilter name="kind" label={say('类型', 'Kind')} options={kindOptions(say)} />
        <ChoiceFilter
          name="gap"
          label={say('缺漏', 'Gap')}
          options={gapSchema.options.map((value) => ({ value, label: gapLabel(value, say) }))}
        />
        <ChoiceFilter name="city" label={say('城市', 'City')} options={choices(filters.data?.cities)} />
        <ChoiceFilter name="category" label={say('分类', 'Category')} options={choices(filters.data?.categories)} />
      </Filters>
      <DataTable
        caption={say('目录里的条目', 'Items of the catalogue')}
        query={items}
        keyOf={({ id }) => id}
        order="id"
        columns={useColumns()}
        empty={
          isFiltered ? (
            <Empty title={say('没有符合的条目', 'No item fits')}>
              <p>{say('放宽或清除筛选再看。', 'Loosen or clear the filters.')}</p>
            </Empty>
          ) : (
            <Empty title={say('目录还是空的', 'The catalogue is empty')}>
              <p>{say('导入一个表格，或者新建一个条目。', 'Import a table, or write a first item.')}</p>
              {may && (
                <ButtonLink to="/imports" kind="primary">
                  {say('导入', 'Import')}
                </ButtonLink>
              )}
            </Empty>
          )
        }
      />
    </Page>
  );
}

function useColumns() {
  const { say, pick, number, moment } = useSpeech();
  return [
    {
      id: 'name',
      title: say('名称', 'Name'),
      sortable: true,
      cell: ({ id, name }: ItemRow) => (
        <>
          <Link to={`/catalogue/items/${encodeURIComponent(id)}`}>{pick(name) || id}</Link>
          <span className="sub">{name.zh && name.en ? (pick(name) === name.zh ? name.en : name.zh) : id}</span>
        </>
      ),
    },
    { id: 'kind', title: say('类型', 'Kind'), sortable: true, cell: ({ kind }: ItemRow) => kindLabel(kind, say) },
    { id: 'city', title: say('城市', 'City'), sortable: true, cell: ({ city }: ItemRow) => pick(city) || '–' },
    {
      id: 'gaps',
      title: say('缺漏', 'Gaps'),
      cell: ({ gaps }: ItemRow) =>
        gaps.length === 0 ? (
          <span className="good">{say('齐全', 'Complete')}</span>
        ) : (
          <ul className="tags">
            {gaps.map((gap) => (
              <li key={gap} className="tag">
                {gapLabel(gap, say)}
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'reviews',
      title: say('评价', 'Reviews'),
      numeric: true,
      cell: ({ reviews }: ItemRow) => number(reviews),
    },
    {
      id: 'updatedAt',
      title: say('更新', 'Updated'),
      sortable: true,
      cell: ({ updatedAt }: ItemRow) => moment(updatedAt),
    },
  ];
}
