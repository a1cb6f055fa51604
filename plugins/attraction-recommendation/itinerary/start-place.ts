import { localize, type Item, type Language, type NamedPlace } from '#plugin-api';

const plain = (text: string | undefined) =>
  (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '');

/** Words that any town has one of: they name no place. */
const ANYWHERE =
  /^(?:the )?(?:train |railway |central |main )?(?:station|hotel|airport|city cent(?:re|er)|centre|center|downtown)$|^(?:火车站|车站|酒店|机场|市中心|宾馆|家|这里)$/u;

/**
 * Where a named place lies, as far as the catalogue tells: a place of its own, or else the middle of the places whose
 * address, district or nearest stop has the name.
 */
export function locate(name: string, items: readonly Item[], language: Language): NamedPlace | undefined {
  const wanted = plain(name.trim());
  if (wanted.length < 2 || ANYWHERE.test(wanted)) return undefined;
  const located = items.filter(({ latitude }) => latitude !== undefined);
  const own =
    located.find((item) => [item.name.zh, item.name.en, ...item.aliases].some((text) => plain(text) === wanted)) ??
    located.find((item) => [item.name.zh, item.name.en, ...item.aliases].some((text) => plain(text).includes(wanted)));
  if (own) return { label: localize(own.name, language), latitude: own.latitude!, longitude: own.longitude! };
  const around = located.filter(({ address, district, transit }) =>
    [address, district, transit].some((text) => plain(text?.zh).includes(wanted) || plain(text?.en).includes(wanted)),
  );
  if (around.length === 0) return undefined;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    label: name.trim(),
    latitude: mean(around.map(({ latitude }) => latitude!)),
    longitude: mean(around.map(({ longitude }) => longitude!)),
  };
}
