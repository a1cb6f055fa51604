import type { BlockOf } from '../../../src/protocol/index.js';
import { Icon } from '../components/icon.js';

export function Notice({ block }: { block: BlockOf<'notice'> }) {
  const serious = block.level === 'warning' || block.level === 'error';
  return (
    <p className="notice" data-level={block.level}>
      <Icon name={serious ? 'warning' : 'info'} />
      <span>{block.text}</span>
    </p>
  );
}
