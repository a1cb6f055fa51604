import type { Appearance, KioskPlace } from '../../../src/protocol/appearance.js';
import { Button } from '../parts/button.js';
import { SelectField, TextField } from '../parts/field.js';
import { useSpeech } from '../say.js';

interface KioskFieldsProps {
  draft: Appearance;
  change: (draft: Appearance) => void;
  /** Digits for a new one, null to remove it, undefined to keep it. */
  pin: string | null | undefined;
  setPin: (pin: string | null | undefined) => void;
  isPinSet: boolean;
  disabled: boolean;
}

export function KioskFields({ draft, change, pin, setPin, isPinSet, disabled }: KioskFieldsProps) {
  const { say } = useSpeech();
  const { kiosk } = draft;
  const set = (next: Partial<Appearance['kiosk']>): void => change({ ...draft, kiosk: { ...kiosk, ...next } });
  const place = (index: number, next: Partial<KioskPlace>): void =>
    set({ places: kiosk.places.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  const add = (): void => {
    const free = [...Array(101).keys()]
      .map((n) => `kiosk-${n + 1}`)
      .find((id) => !kiosk.places.some((one) => one.id === id));
    set({ places: [...kiosk.places, { id: free ?? 'kiosk', name: { zh: '', en: '' }, theme: 'light' }] });
  };
  return (
    <fieldset className="group" disabled={disabled}>
      <legend>{say('触摸屏', 'Kiosk')}</legend>
      <TextField
        label={say('多少秒没人用就重新开始', 'Seconds without use until it begins anew')}
        type="number"
        min={15}
        max={1800}
        value={String(kiosk.idleSeconds)}
        onChange={(text) => set({ idleSeconds: Number(text) })}
      />
      <div className="row">
        <TextField
          label={say('工作人员 PIN', 'Staff PIN')}
          hint={
            pin === null
              ? say('保存时移除', 'Will be removed when saved')
              : isPinSet
                ? say('已设置；输入新的即可替换', 'Set; type a new one to replace it')
                : say('4 到 12 位数字', '4 to 12 digits')
          }
          inputMode="numeric"
          autoComplete="off"
          pattern="[0-9]{4,12}"
          value={pin ?? ''}
          onChange={(text) => setPin(text || undefined)}
        />
        {isPinSet && (
          <Button onClick={() => setPin(pin === null ? undefined : null)}>
            {pin === null ? say('还是留着', 'Keep it') : say('移除', 'Remove')}
          </Button>
        )}
      </div>
      {kiosk.places.map((one, index) => (
        <div className="array-item" key={index}>
          <div>
            <div className="row">
              <TextField
                label={say('地址里的名字', 'Name in the address')}
                hint={`/kiosk?place=${one.id}`}
                pattern="[a-z0-9][a-z0-9\-]{0,39}"
                value={one.id}
                onChange={(id) => place(index, { id })}
              />
              <SelectField
                label={say('配色', 'Theme')}
                value={one.theme}
                onChange={(theme) => place(index, { theme: theme as KioskPlace['theme'] })}
                options={[
                  { value: 'light', label: say('浅色', 'Light') },
                  { value: 'dark', label: say('深色', 'Dark') },
                  { value: 'contrast', label: say('高对比', 'High contrast') },
                ]}
              />
            </div>
            <div className="both">
              {(['zh', 'en'] as const).map((language) => (
                <TextField
                  key={language}
                  label={say('地点', 'Place') + (language === 'zh' ? ' · 中文' : ' · English')}
                  value={one.name[language]}
                  onChange={(text) => place(index, { name: { ...one.name, [language]: text } })}
                />
              ))}
            </div>
            <Position
              place={one}
              onChange={(next) => set({ places: kiosk.places.map((each, at) => (at === index ? next : each)) })}
            />
          </div>
          <Button
            aria-label={say(`移除 ${one.id}`, `Remove ${one.id}`)}
            onClick={() => set({ places: kiosk.places.filter((_, at) => at !== index) })}
          >
            {say('移除', 'Remove')}
          </Button>
        </div>
      ))}
      <Button onClick={add}>{say('添加一台', 'Add a kiosk')}</Button>
    </fieldset>
  );
}

function Position({ place, onChange }: { place: KioskPlace; onChange: (place: KioskPlace) => void }) {
  const { say } = useSpeech();
  const { position, ...rest } = place;
  const set = (side: 'latitude' | 'longitude', text: string): void =>
    onChange(
      text === '' ? rest : { ...rest, position: { latitude: 0, longitude: 0, ...position, [side]: Number(text) } },
    );
  return (
    <div className="row">
      {(['latitude', 'longitude'] as const).map((side) => (
        <TextField
          key={side}
          label={side === 'latitude' ? say('纬度（您在这里）', 'Latitude (you are here)') : say('经度', 'Longitude')}
          type="number"
          step="any"
          value={position ? String(position[side]) : ''}
          onChange={(text) => set(side, text)}
        />
      ))}
    </div>
  );
}
