import type { CatalogueItem } from '../../../src/protocol/admin/index.js';
import { SelectField, TextField } from '../parts/field.js';
import { useSpeech } from '../say.js';
import { BothField, ListField, PlainField, useFaultAt, withField, type FieldsProps } from './item-fields.js';
import { MediaFields } from './media-fields.js';
import { kindOptions } from './words.js';

/** All of an item, in the order in which a label is written. */
export function ItemForm({ isNew, ...fields }: FieldsProps & { isNew: boolean }) {
  const { say } = useSpeech();
  const { draft, change, disabled } = fields;
  return (
    <div className="item-form">
      <fieldset className="group" disabled={disabled}>
        <legend>{say('是什么', 'What it is')}</legend>
        {isNew && (
          <PlainField {...fields} name="id" label={say('编号', 'Id')} hint={say('以后不能改', 'It stays for good')} />
        )}
        <SelectField
          label={say('类型', 'Kind')}
          value={draft.kind ?? 'attraction'}
          options={kindOptions(say)}
          onChange={(kind) => change({ ...draft, kind: kind as CatalogueItem['kind'] })}
        />
        <BothField {...fields} name="name" label={say('名称', 'Name')} />
        <BothField {...fields} name="description" long label={say('介绍', 'Description')} />
        <ListField {...fields} name="aliases" label={say('别名', 'Other names')} />
        <ListField {...fields} name="categories" label={say('分类', 'Categories')} />
        <ListField {...fields} name="tags" label={say('标签', 'Tags')} />
      </fieldset>
      <fieldset className="group" disabled={disabled}>
        <legend>{say('在哪里', 'Where it is')}</legend>
        <BothField {...fields} name="city" label={say('城市', 'City')} />
        <BothField {...fields} name="district" label={say('区', 'District')} />
        <BothField {...fields} name="address" label={say('地址', 'Address')} />
        <BothField {...fields} name="transit" label={say('交通', 'Getting there')} />
        <div className="row">
          <PlainField {...fields} name="latitude" type="number" label={say('纬度', 'Latitude')} />
          <PlainField {...fields} name="longitude" type="number" label={say('经度', 'Longitude')} />
        </div>
      </fieldset>
      <fieldset className="group" disabled={disabled}>
        <legend>{say('参观', 'Visiting')}</legend>
        <Price {...fields} />
        <PlainField
          {...fields}
          name="openingHours"
          label={say('开放时间', 'Opening hours')}
          hint={say('OpenStreetMap 写法，如 Tu-Su 09:00-17:00', 'As in OpenStreetMap: Tu-Su 09:00-17:00')}
        />
        <VisitMinutes {...fields} />
        <div className="row">
          <PlainField {...fields} name="phone" label={say('电话', 'Phone')} />
          <PlainField {...fields} name="website" type="url" label={say('网站', 'Website')} />
        </div>
        <ListField {...fields} name="accessibility" label={say('无障碍', 'Accessibility')} />
        <ListField {...fields} name="audience" label={say('适合谁', 'For whom')} />
      </fieldset>
      <fieldset className="group" disabled={disabled}>
        <legend>{say('作品', 'The work')}</legend>
        <div className="row">
          <PlainField {...fields} name="year" type="number" label={say('年份', 'Year')} />
          <PlainField {...fields} name="yearEnd" type="number" label={say('至', 'Until')} />
          <PlainField
            {...fields}
            name="durationMinutes"
            type="number"
            label={say('片长（分钟）', 'Length (minutes)')}
          />
        </div>
        <BothField {...fields} name="medium" label={say('材质', 'Medium')} />
        <ListField {...fields} name="languages" label={say('语言', 'Languages')} />
      </fieldset>
      <MediaFields {...fields} />
    </div>
  );
}

function Price({ draft, stored, faults, change }: FieldsProps) {
  const { say } = useSpeech();
  const faultAt = useFaultAt(faults);
  const { price } = draft;
  const set = (next: Partial<NonNullable<CatalogueItem['price']>>): void => {
    const { asOf, ...rest } = { amount: 0, currency: 'CNY', ...price, ...next };
    change({ ...draft, price: asOf ? { ...rest, asOf } : rest });
  };
  return (
    <div className="row">
      <TextField
        label={say('价格', 'Price')}
        type="number"
        min={0}
        step="any"
        value={price ? String(price.amount) : ''}
        changed={price?.amount !== stored.price?.amount}
        fault={faultAt('price')}
        onChange={(text) =>
          text === '' ? change(withField(draft, 'price', undefined)) : set({ amount: Number(text) })
        }
      />
      <TextField
        label={say('货币', 'Currency')}
        value={price?.currency ?? ''}
        placeholder="CNY"
        maxLength={3}
        disabled={!price}
        changed={price?.currency !== stored.price?.currency}
        onChange={(currency) => set({ currency: currency.toUpperCase() })}
      />
      <TextField
        label={say('核实于', 'As of')}
        type="date"
        value={price?.asOf?.slice(0, 10) ?? ''}
        disabled={!price}
        changed={price?.asOf !== stored.price?.asOf}
        onChange={(asOf) => set({ asOf })}
      />
    </div>
  );
}

function VisitMinutes({ draft, stored, faults, change }: FieldsProps) {
  const { say } = useSpeech();
  const faultAt = useFaultAt(faults);
  const { visitMinutes } = draft;
  const set = (side: 'min' | 'max', text: string): void => {
    if (text === '') return change(withField(draft, 'visitMinutes', undefined));
    const minutes = Number(text);
    change({ ...draft, visitMinutes: { min: minutes, max: minutes, ...visitMinutes, [side]: minutes } });
  };
  return (
    <div className="row">
      {(['min', 'max'] as const).map((side) => (
        <TextField
          key={side}
          label={
            side === 'min'
              ? say('参观至少（分钟）', 'Visit at least (minutes)')
              : say('参观至多（分钟）', 'Visit at most (minutes)')
          }
          type="number"
          min={0}
          value={visitMinutes ? String(visitMinutes[side]) : ''}
          changed={visitMinutes?.[side] !== stored.visitMinutes?.[side]}
          fault={side === 'min' ? faultAt('visitMinutes') : ''}
          onChange={(text) => set(side, text)}
        />
      ))}
    </div>
  );
}
