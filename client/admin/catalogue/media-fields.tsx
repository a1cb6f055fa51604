import type { CatalogueItem } from '../../../src/protocol/admin/index.js';
import { Button } from '../parts/button.js';
import { TextField } from '../parts/field.js';
import { useSpeech } from '../say.js';
import { useFaultAt, type FieldsProps } from './item-fields.js';

type Medium = CatalogueItem['media'][number];

/** Pictures with who made them and under which licence: without that they are not shown well. */
export function MediaFields({ draft, faults, disabled, change }: FieldsProps) {
  const { say } = useSpeech();
  const faultAt = useFaultAt(faults);
  const media = draft.media ?? [];
  const set = (index: number, next: Partial<Medium>): void =>
    change({ ...draft, media: media.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  return (
    <fieldset className="group" disabled={disabled}>
      <legend>{say('图片', 'Pictures')}</legend>
      {media.length === 0 && (
        <p className="quiet">{say('没有图片时，助手会画一张封面。', 'Without one, a cover is drawn.')}</p>
      )}
      {media.map((one, index) => (
        <div className="array-item" key={index}>
          <div>
            <TextField
              label={say(`第 ${index + 1} 张的地址`, `Address of picture ${index + 1}`)}
              type="url"
              value={one.url}
              fault={faultAt(`media.${index}`)}
              onChange={(url) => set(index, { url })}
            />
            <div className="row">
              <TextField
                label={say('作者', 'Credit')}
                value={one.credit ?? ''}
                onChange={(credit) => set(index, { credit })}
              />
              <TextField
                label={say('许可', 'Licence')}
                value={one.licence ?? ''}
                onChange={(licence) => set(index, { licence })}
              />
            </div>
          </div>
          <Button
            aria-label={say(`移除第 ${index + 1} 张`, `Remove picture ${index + 1}`)}
            onClick={() => change({ ...draft, media: media.filter((_, at) => at !== index) })}
          >
            {say('移除', 'Remove')}
          </Button>
        </div>
      ))}
      <Button onClick={() => change({ ...draft, media: [...media, { type: 'image', url: '' }] })}>
        {say('添加图片', 'Add a picture')}
      </Button>
    </fieldset>
  );
}
